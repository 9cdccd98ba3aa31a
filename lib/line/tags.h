/*
 * tags: the fields behind a line's text (copytaster(5)).
 *
 *      TEXT [TAB name=value]...
 *
 * Fields of another form are no tags; they are walked over and passed on where they stand.
 */
#ifndef LINE_TAGS_H
#define LINE_TAGS_H

#include "line/writer.h"
#include "text/bytes.h"

struct line {
	struct str text;   /* up to the first TAB */
	struct str fields; /* behind that TAB; empty also where there is none */
	bool has_fields;   /* a TAB was there */
};

struct tag {
	struct str name;
	struct str value;
};

/* Views into the raw line. */
struct line line_parse(struct str raw);
/* Empty, or white space of rule 5 alone: a paragraph break. */
bool line_is_break(struct str text);

/* Whether the field has the form name=value; if so, *tag has its parts. */
bool tag_parse(struct str field, struct tag *tag);
/* The first tag of that name: its value. */
bool tag_find(struct str fields, struct str name, struct str *value);
/* The tag's value, "" where there is none. */
struct str tag_value(struct str fields, struct str name);
/* The paragraph of at=, 0 where there is none. */
uint64_t tag_paragraph(struct str fields);
/*
 * Adds a value as rule 5 wants it written: `;` becomes `,`, white space and controls one
 * space, bidirectional controls and soft hyphens go, ends trimmed. Ill-formed UTF-8 is kept
 * as it is.
 */
bool tag_clean(struct buf *out, struct str value);
/*
 * Adds one of several values behind `;`, unless it stands there already; out holds one tag's
 * values alone.
 */
bool tag_add_value(struct buf *out, struct str cleaned);

/*
 * Writes text, fields and own tags as one line, by rule 6: an own tag that the line carries
 * is replaced in place, the others stand at the end in the order given; one with an empty
 * value is not written, and is taken out where the line has it. Values must be clean.
 */
void tags_write(struct writer *w, struct line line, const struct tag *own, size_t n);
/*
 * The same for who writes many lines, of which the first text_n bytes are the text, with own
 * tags of the same names: `plain`, empty at first, keeps fields among which none of them was, so
 * that the next line with these is not searched.
 */
void tags_write_like(struct writer *w, struct str raw, size_t text_n, const struct tag *own,
    size_t n, struct buf *plain);

#endif
