# One command to meet her, one to test her. Each makes .venv ready by itself, and only once.
# Nothing has to be there but Python 3.11, 3.12 or 3.13 and make. (PYTHON=… names another.)

RUN := scripts/with run
TEST := scripts/with test
ARGS ?=
export PYTHON

.PHONY: help run setup local test check docs bench lock clean
.DEFAULT_GOAL := help

help: ## What there is.
	@sed -n 's/^\([a-z]*\): *##* */  make \1\t/p' Makefile | sed 's/\t.*## /\t/' | expand -t 18

run: ## Meet her: she talks here, and on a page that only this machine can open.
	@$(RUN) .venv/bin/samantha $(ARGS)

setup: ## Make .venv ready for her and do nothing else.
	@$(RUN)

local: ## Add llama.cpp, so that she can think with a model on this machine.
	@scripts/with local

test: ## All tests, or some: make test ARGS="tests/house -x"
	@$(TEST) .venv/bin/python -m pytest $(ARGS)

check: ## Format, lint, types, import contracts, and whether the generated pages are up to date.
	@$(TEST) scripts/check

docs: ## Write the generated pages anew.
	@$(TEST) .venv/bin/python -m samantha.doors.commands_doc docs/commands.md
	@$(TEST) .venv/bin/python -m samantha.doors.language ready

bench: ## Measure, and print a table for each promise about speed.
	@$(TEST) .venv/bin/python -m bench $(ARGS)

lock: ## Pin versions and hashes anew from pyproject.toml (ARGS=--upgrade: take newer ones).
	@$(TEST) .venv/bin/python scripts/setup.py lock $(ARGS)

clean: ## Remove what was made here. What she keeps of you is elsewhere and stays.
	rm -rf .venv build dist bench/results tests/screenshots .hypothesis
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find src tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} +
