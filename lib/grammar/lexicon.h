/*
 * lexicon: what a language's words do where somebody is said to have said something.
 *
 * A language is one table, lib/data/source-LANG.txt (lib/data/lexicon.awk tells its form):
 * words, phrases and endings with the classes below. The engine knows no word of any
 * language; what differs between languages beyond words is a class of the entry "!".
 * To add a language: write its table, add a LANGUAGE row in lexicon.c.
 */
#ifndef GRAMMAR_LEXICON_H
#define GRAMMAR_LEXICON_H

#include "text/word_table.h"

/* Words of grammar: they end or open a noun phrase, or are walked over on the way to it. */
#define CLASS_DETERMINER (UINT64_C(1) << 0) /* the, some: opens a noun phrase; ends an adjective */
#define CLASS_POSSESSIVE (UINT64_C(1) << 1) /* his, their */
#define CLASS_HE (UINT64_C(1) << 2)         /* subject pronouns by what they can mean */
#define CLASS_SHE (UINT64_C(1) << 3)
#define CLASS_THEY (UINT64_C(1) << 4)
#define CLASS_IT (UINT64_C(1) << 5)
#define CLASS_SPEAKER (UINT64_C(1) << 6)  /* I, we, you: nobody outside quotation marks */
#define CLASS_RELATIVE (UINT64_C(1) << 7) /* who, which */
#define CLASS_PREPOSITION (UINT64_C(1) << 8)
#define CLASS_CONJUNCTION (UINT64_C(1) << 9)   /* and, but, or */
#define CLASS_SUBORDINATOR (UINT64_C(1) << 10) /* when, because, although */
#define CLASS_AUXILIARY (UINT64_C(1) << 11)    /* forms of be, have, do */
#define CLASS_MODAL (UINT64_C(1) << 12)        /* would, can */
#define CLASS_NEGATION (UINT64_C(1) << 13)
#define CLASS_ADVERB (UINT64_C(1) << 14)
#define CLASS_NUMBER (UINT64_C(1) << 15) /* written as a word */
#define CLASS_DAY (UINT64_C(1) << 16)    /* days and words of time that may follow a subject */
#define CLASS_MONTH (UINT64_C(1) << 17)
#define CLASS_VERB (UINT64_C(1) << 18) /* another verb: ends a noun phrase */
#define CLASS_THAT (UINT64_C(1) << 19) /* opens what is said: that, dass, que */
#define CLASS_TO (UINT64_C(1) << 20)   /* opens an infinitive */
#define CLASS_BE (UINT64_C(1) << 21)   /* of the passive */
#define CLASS_BY (UINT64_C(1) << 22)   /* names the speaker of a passive */
#define CLASS_AS (UINT64_C(1) << 23)   /* "as NAME said" */
#define CLASS_OF (UINT64_C(1) << 24)   /* joins the parts of a name or of a phrase */

/* Nouns. */
#define CLASS_PERSON (UINT64_C(1) << 25) /* spokesman, officials, police: can speak */
#define CLASS_PLURAL (UINT64_C(1) << 26) /* a plural without its usual ending: police, people */
#define CLASS_STUDY (UINT64_C(1) << 27)  /* poll, report, letter: what "shows" and "finds" */
/* Department, Court, Party: the last word of an organisation */
#define CLASS_BODY (UINT64_C(1) << 28)
#define CLASS_TITLE (UINT64_C(1) << 29)  /* Mr, President: before a name */
#define CLASS_PEOPLE (UINT64_C(1) << 30) /* Ukrainian, American: a people or its adjective */
#define CLASS_PLACE (UINT64_C(1) << 31)  /* is no person */
#define CLASS_MALE (UINT64_C(1) << 32)   /* of the title or noun: Mr, spokesman */
#define CLASS_FEMALE (UINT64_C(1) << 33)
/* Angaben, declaraciones: "NOUN of NP" speaks for NP */
#define CLASS_SOURCE_NOUN (UINT64_C(1) << 34)

/* Cues. */
#define CLASS_SPEECH (UINT64_C(1) << 35) /* a clause or quotation is its content: said, thinks */
#define CLASS_OBJECT (UINT64_C(1) << 36) /* a noun phrase is its content: denounced */
#define CLASS_INFINITIVE (UINT64_C(1) << 37) /* only with an infinitive: wants to */
#define CLASS_STRONG (UINT64_C(1) << 38)     /* hardly ever anything else: said */
#define CLASS_PLAIN (UINT64_C(1) << 39)      /* mostly so: added, wrote */
/* often something else; where no verb is second: no words before "a thing" */
#define CLASS_WEAK (UINT64_C(1) << 40)
#define CLASS_INVERTS (UINT64_C(1) << 41)    /* may stand before its subject: said Ann */
#define CLASS_NOUNLIKE (UINT64_C(1) << 42)   /* also a noun: claims, reports */
#define CLASS_BARE (UINT64_C(1) << 43)       /* say: needs a plural subject or a modal */
#define CLASS_GERUND (UINT64_C(1) << 44)     /* saying: of the sentence's subject */
#define CLASS_PARTICIPLE (UINT64_C(1) << 45) /* behind a far auxiliary: hat ... gesagt */
/* before its noun phrase: according to, laut; with `possessive`: na sua opinião */
#define CLASS_ACCORDING (UINT64_C(1) << 46)
/* behind its noun phrase: zufolge; with `according`, its own source: demnach */
#define CLASS_POSTPOSED (UINT64_C(1) << 47)
#define CLASS_SHOWS (UINT64_C(1) << 48)    /* what a study does */
#define CLASS_CITING (UINT64_C(1) << 49)   /* citing NP: NP is the speaker */
#define CLASS_HAVE (UINT64_C(1) << 50)     /* the auxiliary of such a participle */
#define CLASS_REPORTED (UINT64_C(1) << 51) /* a mood that reports by itself: sei, habe */
/* no subject begins with it: den, dem; what others speak of: Vorhaben */
#define CLASS_OBLIQUE (UINT64_C(1) << 52)

#define CLASS_FEELING (UINT64_C(1) << 62) /* afraid, willing: behind a form of be */
#define CLASS_CLAIM (UINT64_C(1) << 63)   /* conclusion, bet: "Ann's bet is that" */

/* Made by lexicon.awk. */
#define CLASS_STARTS (UINT64_C(1) << 53)
#define CLASS_SPLITS (UINT64_C(1) << 54)
#define CLASS_PARTICLE (UINT64_C(1) << 55)
#define CLASS_INNER (UINT64_C(1) << 56) /* a word inside a phrase: the first one has the classes */

/* More words of grammar. */
#define CLASS_SUFFIX (UINT64_C(1) << 57) /* Jr.: belongs to the name, is not its last word */
#define CLASS_LINKS (UINT64_C(1) << 58)  /* a preposition that joins noun phrases: of, for, at */
#define CLASS_AFTER (UINT64_C(1) << 59)  /* a preposition before a source noun: nach, selon */
#define CLASS_SO (UINT64_C(1) << 60)     /* "..., so NP": a comment without a verb */

#define CLASS_DEFINITE (UINT64_C(1) << 61) /* the: means what was named before */
#define CLASS_FIELD \
	CLASS_OBLIQUE /* of English: what a body is for, "Food and Drug Administration" */
#define CLASS_DUTY CLASS_FEELING /* of a modal: should, what is not said yet */

/* Traits of the language: the classes of the entry "!", which is no word. */
/* one phrase stands before the verb, its subject or not */
#define CLASS_VERB_SECOND (UINT64_C(1) << 0)
#define CLASS_FREE_ORDER (UINT64_C(1) << 1)    /* any cue may stand before its subject */
#define CLASS_NOUNS_CAPITAL (UINT64_C(1) << 2) /* nouns have a capital: it makes no name */
#define CLASS_GENITIVE (UINT64_C(1) << 4) /* no articles: a noun joins another by its case alone */
#define CLASS_CLITICS (UINT64_C(1) << 3)  /* small words are joined to others: l'AFP, dit-il */

/* Both: stands for the sentence before ("Das teilte Ann mit", "Об этом сообщила Анна"). */
#define CLASS_ANAPHOR (CLASS_AFTER | CLASS_DEFINITE)
/*
 * Both, of a verb that is often another thing: says something only with a clause
 * behind it ("held that").
 */
#define CLASS_CLAUSAL (CLASS_WEAK | CLASS_LINKS)
/* Both, where the verb is second: of speech only behind what was said ("..., findet Ann"). */
#define CLASS_BEHIND (CLASS_WEAK | CLASS_INVERTS)

/* Unions that are asked for often. */
#define CLASS_PRONOUN (CLASS_HE | CLASS_SHE | CLASS_THEY | CLASS_IT | CLASS_SPEAKER)
#define CLASS_CUE                                                                             \
	(CLASS_SPEECH | CLASS_OBJECT | CLASS_INFINITIVE | CLASS_ACCORDING | CLASS_POSTPOSED | \
	    CLASS_CITING | CLASS_SOURCE_NOUN | CLASS_SO | CLASS_PARTICIPLE | CLASS_FEELING |  \
	    CLASS_CLAIM)
/* Closed classes: none of them is part of a noun phrase's middle. */
#define CLASS_CLOSED                                                                           \
	(CLASS_PRONOUN | CLASS_RELATIVE | CLASS_PREPOSITION | CLASS_CONJUNCTION |              \
	    CLASS_SUBORDINATOR | CLASS_AUXILIARY | CLASS_MODAL | CLASS_NEGATION | CLASS_VERB | \
	    CLASS_THAT | CLASS_TO | CLASS_BE | CLASS_BY | CLASS_AS | CLASS_OF)

struct language {
	struct str tag; /* "en" */
	const struct word_table *words;
	/* by an ending's last byte: bit n, if there is one of n bytes */
	const uint16_t *ending_lengths;
};

/* By a BCP 47 tag ("en-GB"); where there is no table for it, a language without words. */
const struct language *language_find(struct str tag);
/* False of the language that is none: quotations and names are all that is known of its texts. */
bool language_has_words(const struct language *l);
/* CLASS_VERB_SECOND and its like. */
uint64_t language_traits(const struct language *l);

/*
 * The classes of the entry with a key (word_table.h), of words in lower case;
 * 0 where there is none.
 */
static inline uint64_t
lexicon_classes(const struct language *l, uint64_t key)
{
	return word_table_find(l->words, key);
}

/* For lexicon_ending alone: `lengths` are those of the endings in the word's last byte. */
uint64_t lexicon_ending_of(const struct language *l, struct str word, unsigned lengths);

/*
 * The classes of the word's longest ending of 2 to 10 bytes that the table has;
 * most words end like none.
 */
static inline uint64_t
lexicon_ending(const struct language *l, struct str word)
{
	unsigned lengths = word.n ? l->ending_lengths[(unsigned char)word.s[word.n - 1]] : 0;

	return lengths ? lexicon_ending_of(l, word, lengths) : 0;
}

#endif
