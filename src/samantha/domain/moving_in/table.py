"""Messages as a table: comma- or tab-separated values with a first line of names, as exporters for
Replika write them."""

import csv
from collections.abc import Iterator

from samantha.domain.moving_in.messages import Context, Flaw, Found, Open
from samantha.domain.moving_in.messages_json import TEXT, WHO, in_row
from samantha.domain.moving_in.text import lines


def is_head(line: str) -> bool:
    """Whether ``line`` names columns of which one is a text and one says who."""
    columns = _columns(line)
    return len(columns) > 1 and bool(columns & set(TEXT)) and bool(columns & set(WHO))


def read(file: Open, context: Context) -> Iterator[Found]:
    head = next(lines(file()), "")
    rows = csv.DictReader(
        (f"{line}\n" for line in lines(file())),
        fieldnames=[name.strip().casefold() for name in next(csv.reader([head], _dialect(head)))],
        dialect=_dialect(head),
        restkey="",
    )
    next(rows, None)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield Flaw(f"line {rows.line_num}", "no row of this table")
            continue
        said = in_row({name: value for name, value in row.items() if name}, context)
        if said is not None:
            yield said
        elif row.get("") or None in row.values():
            yield Flaw(f"line {rows.line_num}", "too few or too many columns")


def _columns(line: str) -> set[str]:
    try:
        cells = next(csv.reader([line], _dialect(line)), [])
    except csv.Error:
        return set()
    return {cell.strip().casefold() for cell in cells}


def _dialect(head: str) -> type[csv.Dialect]:
    return csv.excel_tab if "\t" in head else _Semicolons if ";" in head else csv.excel


class _Semicolons(csv.excel):
    delimiter = ";"
