/*
 * boundary: where the sentences of a text end.
 *
 *      struct splitter s = { 0 };
 *
 *      splitter_document(&s);                a document begins
 *      splitter_language(&s, STR("en"));     "" where it is to be guessed
 *      splitter_text(&s, paragraph);         borrowed until its last sentence was taken
 *      while (splitter_next(&s, &sentence))
 *              ...
 *
 * A sentence is a view into the paragraph. Between two of them only spaces are left out
 * (copytaster(5), rule 10). Terminators of all scripts are spots (spot.h); rules settle what
 * is certain (rules.h), the learned table the rest (weigh.h).
 *
 * A decision depends on the language, the document before the spot, what stands within
 * SPLITTER_REACH bytes of it, and how its sentence began. So a text may come in parts:
 *
 *      splitter_part(&s, text);              more of it will come
 *      while (splitter_next(&s, &sentence))
 *              ...
 *      n = splitter_settled(&s);             so many bytes in front need not be kept
 *      splitter_forget(&s, n);
 *      splitter_more(&s, text, is_last);     the text without them, and more behind it
 *
 * Memory is none, and time is linear.
 */
#ifndef SENTENCE_BOUNDARY_H
#define SENTENCE_BOUNDARY_H

#include "lang/guess.h"
#include "sentence/extra.h"
#include "sentence/item.h"
#include "sentence/rules.h"

/*
 * What a decision looks at on either side of a spot. A run of terminators that is longer, in
 * a text that comes in parts, ends no sentence.
 */
enum { SPLITTER_REACH = 2048 };

struct splitter {
	const struct extra *extra; /* borrowed, may be NULL */

	/* which rule ended the sentence that was handed out last; NULL: the text's end */
	const char *why;
	int weight; /* where why is "table": by how much, in its own units */

	/* private */
	char language[LANGUAGE_SIZE];
	bool told;          /* it is not to be guessed */
	struct guess guess; /* from the document up to text[guessed] */
	size_t guessed;
	struct str text;
	size_t start; /* of the sentence */
	size_t at;    /* looked at so far */
	bool open;    /* more of the text will come */
	bool cased;   /* the document so far has capitals */
	int danda;    /* how much the document so far uses a full stop of its script's own */

	/* of the open sentence */
	size_t looked;      /* so far for capitals, while the document has none */
	struct item item;   /* the marker that it begins with */
	size_t bracket;     /* depth of those that opened inside the sentence */
	bool bracket_first; /* the outermost of them begins it */
	enum start { START_UNKNOWN, START_LOWER, START_OTHER } first; /* its first letter */
};

void splitter_document(struct splitter *s);
/*
 * The language from here on: a BCP 47 tag, of which the language counts; "" is a guess from
 * the document up to each spot, where that is sure. False, and nothing changed, where it does
 * not have the form of a tag. A language without tables is no error.
 */
bool splitter_language(struct splitter *s, struct str tag);
void splitter_text(struct splitter *s, struct str text);
bool splitter_next(struct splitter *s, struct str *sentence);

/* Of a text that comes in parts; the view of a sentence may begin behind what was let go. */
void splitter_part(struct splitter *s, struct str text);
size_t splitter_settled(const struct splitter *s);
void splitter_forget(struct splitter *s, size_t n);
void splitter_more(struct splitter *s, struct str text, bool is_last);

/*
 * The same spot by spot, for who trains the table: the next one that has something behind
 * it, with the verdict of the rules, and the answer whether the sentence ends there.
 * False at the end of the text.
 */
bool splitter_spot(struct splitter *s, struct reading *r, enum verdict *v);
void splitter_cut(struct splitter *s, const struct reading *r);
void splitter_keep(struct splitter *s, const struct reading *r);

#endif
