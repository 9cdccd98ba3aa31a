/*
 * free: the subject of a cue in languages where it may stand before its verb or behind it
 * (CLASS_FREE_ORDER), or not at all.
 *
 *      ..., a déclaré mardi à la presse Ann Lee        según dijo Ann Lee
 *      Así lo confirmó Ann Lee                         Об этом сообщила Анна Ли
 *      В среду мэр сказал                              Asegura que ...
 *
 * All of it finds nothing in other languages.
 */
#ifndef SOURCE_FREE_H
#define SOURCE_FREE_H

#include "source/claim.h"

/* What stands for all that was said before: "así lo", "об этом". */
bool free_stands_for_all(const struct tokens *t, size_t at);
/* The subject behind the verb, over when and to whom it was said. */
bool free_find(const struct tokens *t, struct claim *c, enum claim_kind kind);
/* The same of a verb beside what stands for the sentence before. */
bool free_summary(const struct tokens *t, struct claim *c);
/*
 * Both of the phrase that ends before the verb: "В Кремле заявили", of a plural verb without a
 * subject the house whose people tell it;
 */
bool free_take_house(const struct tokens *t, struct claim *c, struct phrase p);
/* its last noun or name, where what stands before that is another part of the sentence. */
bool free_take_last(const struct tokens *t, struct claim *c, struct phrase p);
/* "Schetyna w wywiadzie dla „Echa” stwierdził": who opens the sentence, over a name in marks. */
bool free_over_marks(const struct tokens *t, struct claim *c);
/* "«Газпром» сообщил": a name in marks that opens the sentence, right before the verb. */
bool free_take_marked(const struct tokens *t, struct claim *c);
/* "В компании «Ромашка» заявили", "В «Ромашке» заявили": a house in marks before a plural verb. */
bool free_take_marked_house(const struct tokens *t, struct claim *c);
/* "Про загибель воїна повідомив Ян": what it was about opens the sentence. */
bool free_behind_topic(const struct tokens *t, struct claim *c);
/*
 * "Według (nowych danych) policji (most runął)": whose data they are;
 * the data alone where that is not told.
 */
void free_strip_source(const struct tokens *t, struct phrase *p);
/* "Według rzecznika armii (samolot spadł)": a person's noun and, of one person, whose it is. */
void free_trim(const struct tokens *t, struct phrase *p);
/* "Свое решение бизнесмен (объяснил)": what is no attribute of whom stands before that noun. */
void free_trim_front(const struct tokens *t, struct phrase *p);
/* "Selon un rapport publié jeudi, ...": a description that a comma ends, to there. */
void free_stretch(const struct tokens *t, struct phrase *p);
/* A closing mark stands before the token, a comma or a dash between. */
bool free_behind_quote(const struct tokens *t, size_t at);
/*
 * A verb that opens the sentence before a clause, or ends it behind a quotation, without a subject:
 * whoever spoke before.
 */
bool free_is_dropped(const struct tokens *t, const struct claim *c);

#endif
