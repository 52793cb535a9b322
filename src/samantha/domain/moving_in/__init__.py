"""What he brings along from elsewhere, read: from the bytes of a file to messages.

    file ─► kinds (what is it?) ─► chatgpt │ messages_json │ whatsapp │ plain ─► luggage ─► events
                                    card: what a character card holds; nothing of it is kept

Pure: a reader takes pieces or lines and yields a ``Message`` for everything that was said and a
``Flaw`` for every place that it could not make out. Nothing that a file holds is fatal.
"""
