"""How people plainly ask for what no skill brings yet, so that she can say so instead of chatting
past it.

Templates in hassil's language, by the names of the skills to come. A skill that arrives with
sentences of its own for a name takes the place of what stands here.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain.patterns import Pattern

NOT_YET = {
    "morning": (
        "(give me|do|read me) (the rundown|my briefing|the briefing|my morning briefing)",
        "what have (we|i) got today",
        "(what's|how's) the day looking [like]",
    ),
    "mail.check": (
        "(check|read) my (mail|email|emails|e-mail|inbox)",
        "(have i got|do i have|is there|any|anything) [any|new] (mail|email|emails)",
        "anything new in my inbox",
        "how many unread [mails|emails|messages] (have i got|do i have) [now]",
    ),
    "mail.from": ("(has|did) {person} (written|write|emailed|replied) [back] [yet]", "any (mail|email) from {person}"),
    "mail.reply": ("(write back to|reply to|answer|email) {person} and say {body}",),
    "calendar.ask": (
        "what's on (today|tomorrow|this week|next week|my calendar)",
        "what have i got (tomorrow|on today|this week|next week)",
        "am i free {when}",
    ),
    "calendar.add": ("put {title} in [my] (the calendar|calendar|the diary) {when}", "add {title} to my calendar"),
    "reminder.set": ("remind me [to|about|at|in|on|that] {text}", "set a reminder [to|for] {text}", "don't let me forget to {text}"),
    "reminder.list": ("what reminders (have i got|do i have)", "(read|show) me my reminders"),
    "timer.set": ("set a timer [for] {duration}", "(give me|start) a {duration} timer", "{duration} timer"),
    "contact.find": ("what's {person} (phone number|number|address|email)", "have you got {person} (number|address|email)"),
    "recipe.find": ("(find|give) me a recipe [for] {dish}", "what can i (make|cook) with {ingredients}", "got a recipe for {dish}"),
    "shopping.add": ("(put|add) {items} (on|to) (the|my) [shopping] list", "add {items} to the shopping"),
    "shopping.list": ("what's on (the|my) shopping list", "what do (i|we) need (to buy|from the shop)"),
    "letter.help": ("help me write a letter [to] {to}", "help me write to {to}"),
    "letter.proofread": ("proofread (it|this|my letter)", "check my spelling"),
    "news": ("what's in the news", "(give|tell|read) me the (news|headlines)", "(what's|any) [the] [latest] news [today]"),
    "weather": (
        "(what's|what is|how's|how is) the weather [like|doing] [today|tomorrow|outside|now|this weekend]",
        "what's the weather [like|doing|going to be like] in {place}",
        "(will|is) it (rain|raining|snow|snowing|going to rain) {when}",
        "(will it rain|is it raining|is it cold out|how cold is it) [today|outside|now]",
        "do i need (an umbrella|a coat) [today|tomorrow]",
    ),
    "music.play": ("play [me] some {what}", "play (music|something|a song)", "put some music on", "(could|can) we have some music"),
    "music.stop": ("(turn|switch) the music off", "stop the (music|song)", "turn off the music"),
    "lookup": ("(look up|google|search for|find out) {question}", "how (tall|high|far|deep|heavy|big) is {question}", "what's the capital of {question}", "what does {question} mean", "who wrote {question}"),
    "game": ("let's play {name}", "(fancy|want|shall we play) a game", "quiz me"),
    "keepsake": ("make me a book of (our conversations|our talks|everything we've said)",),
    "louder": ("(speak up|louder|a little louder|a bit louder) [a bit]", "i can't hear you"),
    "slower": ("(slow down|slower|not so fast|a bit slower|a little slower) [a bit]", "(speak|talk) [a bit] slower"),
    "self.time_to_think": ("(take|have) some time (for|to) yourself",),
}  # fmt: skip

_KEEP = Pattern(
    r"(?i)\b(?:rem+e?m?ber\w*|forget|keep\w*|kept|hold|hang on|not(?:e|ed)|mark|writ\w*|jot|stor\w+|file|lodge|"
    r"memor\w+|commit|record|reference|know|knew|mind|mine|clock|learn|stay\w*|stick|pop|put|add|save|log|listen|"
    r"tell\w*|have it|got (?:it|that)|lose|sieve|bear|let|retain|head|think on)\b"
)  # fmt: skip
_HE_KEEPS = Pattern(
    r"(?i)\b(?:i(?:['’]?m| am|['’]?ll| will| always| just| still| don['’]?t| can['’]?t)*|he|she|they|we) (?:\w+ )?"
    r"(?:keep|know|not|forg[eo]t|remember|h[eo]ld|put|wr[io]t|lear?n|lost|los|let|stay|record|mark|mind|add|sav|stor)\w*"
)  # fmt: skip


def asks_to_keep(text: str) -> bool:
    """Whether a word of ``text`` may ask her to keep something, and is not about his keeping it."""
    return _KEEP.search(_HE_KEEPS.sub("", text)) is not None
