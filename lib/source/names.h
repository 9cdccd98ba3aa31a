/*
 * names: the people and bodies a document has named so far, in a memory of fixed size.
 *
 * An entry is a form of a name as it stood in the text, without titles: "Mark Rutte",
 * "Rutte". Entries are found by their last word; a bare family name stands for the longer
 * form that was met most often and does not contradict its gender. NAMES_LIMIT entries
 * are kept, NAMES_SHARED for all last words that hash alike: the rarest and oldest goes.
 * A reference to what went finds nothing. Where names are declined they are found by the last
 * word's stem, and a genitive stands for the nominative that the document has.
 */
#ifndef SOURCE_NAMES_H
#define SOURCE_NAMES_H

#include <stdint.h>

#include "lang/given.h"
#include "text/bytes.h"

enum { NAMES_BUCKETS = 512, NAMES_SHARED = 8, NAMES_LIMIT = NAMES_BUCKETS * NAMES_SHARED };
enum { NAME_BYTES = 80, NAME_WORDS = 4 };

struct name_ref {
	uint32_t at;     /* entry */
	uint32_t serial; /* 0: none */
};

/* What an entry is found by: those that share a hash stand in one line of the cache. */
struct name_key {
	uint32_t serial; /* 0: empty */
	uint16_t last;   /* of the hash of the last word, or of its stem */
	uint16_t entry;
};

struct name {
	uint32_t count;       /* mentions */
	uint32_t spoke;       /* times it was a speaker */
	uint64_t sentence;    /* of the last mention */
	struct name *fullest; /* its fullest form, as it was when `asked` mentions had been seen */
	uint32_t asked;
	uint32_t serial;
	uint32_t hash;     /* as its key has */
	enum given given;  /* what its first word is, where it has more than one */
	enum given gender; /* by titles or that */
	int8_t leans;      /* times "she" stood for it less those that "he" did */
	bool person : 1;   /* a title or a given name told */
	bool body : 1;     /* an organisation, or letters that stand for one */
	bool shared : 1;   /* others have, or had, a last word of the same hash */
	uint8_t words;
	uint8_t n;
	uint8_t last; /* where its last word begins */
	uint8_t last_n;
	char text[NAME_BYTES];
};

/*
 * Titles that names were met with: who "the president" is; and given names and first surnames
 * of people, who are called by them alone: who "Sir Ben" and "Ortega" (Ana Ortega Ruiz) are.
 * Of several the one named most often is kept.
 */
enum { NAMES_TITLES = 64, NAMES_PARTS = 256 };
struct name_title {
	uint32_t hash;
	struct name_ref of;
};

struct names {
	uint32_t serial; /* given out so far */
	uint32_t begun;  /* serials up to here are of documents before */
	uint32_t used;   /* entries, from the first one on */
	uint32_t seen;   /* mentions in this document */
	bool declined;   /* of the language of the last one: names have cases */
	struct name_title titles[NAMES_TITLES];
	struct name_title parts[NAMES_PARTS];
	struct name_key keys[NAMES_LIMIT];
	struct name entries[NAMES_LIMIT]; /* most documents use few, which stay in the cache */
};

/* What is told about a name where it stands. */
struct name_facts {
	uint64_t sentence;
	struct str first;  /* its first word, empty where it is the only one */
	enum given gender; /* by its title */
	bool person;       /* by that too */
	bool body;
	bool declined; /* the language has cases */
	/* hash of the word for what the person is, 0 where none stands before the name */
	uint32_t title;
};

/* Forgets the document before. */
void names_begin(struct names *m);
/*
 * One more mention of a form of `words` words whose last one begins at `at`;
 * serial 0 where it is too long.
 */
struct name_ref names_see(
    struct names *m, struct str form, unsigned words, size_t at, const struct name_facts *facts);
/* The entry, NULL where it is none or was forgotten; valid until the next names_see. */
struct name *names_entry(struct names *m, struct name_ref ref);
/* A pronoun of this gender stood for the name: told of it and of its fullest form. */
void names_note_gender(struct names *m, struct name_ref ref, enum given gender);
/* The fullest form known by now of the same one; NULL as above. */
struct name *names_fullest(struct names *m, struct name_ref ref);
/* Who was called by a title of this hash; NULL where nobody was. */
struct name *names_by_title(struct names *m, uint32_t title);
/*
 * The best known name with the same last word as a form, in its fullest form;
 * NULL where there is none.
 */
struct name *names_by_last(struct names *m, struct str form);
struct name_ref names_ref(const struct names *m, const struct name *name);

static inline struct str
name_text(const struct name *n)
{
	return (struct str){ n->text, n->n };
}

#endif
