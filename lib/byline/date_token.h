/*
 * date_token: text cut into what dates are made of: numbers, the words of
 * lib/data/dates.txt, punctuation. White space separates and is no token; at most
 * DATE_TOKENS of them are cut, and what is behind them is not seen.
 */
#ifndef BYLINE_DATE_TOKEN_H
#define BYLINE_DATE_TOKEN_H

#include "text/bytes.h"

/* The kinds of words are the letters of the table. */
enum token_kind {
	TOKEN_NUMBER,
	TOKEN_WORD, /* not in the table */
	TOKEN_PUNCT,
	TOKEN_MONTH = 'm',
	TOKEN_PERSIAN = 'p',
	TOKEN_WEEKDAY = 'w',
	TOKEN_FILLER = 'f',
	TOKEN_AM = 'a',
	TOKEN_PM = 'n',
	TOKEN_ZONE = 'z',
	TOKEN_ERA = 'e',
	TOKEN_UPDATED = 'u',
	TOKEN_PUBLISHED = 'l',
	TOKEN_SPAN = 'g',
	TOKEN_YEAR_MARK = 'Y',
	TOKEN_MONTH_MARK = 'M',
	TOKEN_BEFORE_MONTH = 'B',
	TOKEN_DAY_MARK = 'D',
	TOKEN_HOUR_MARK = 'H',
	TOKEN_MINUTE_MARK = 'I',
	TOKEN_SECOND_MARK = 'S',
	TOKEN_END = 0x7f
};

struct token {
	int kind;
	int value;  /* of a number, a month, a zone; the code point of a mark of punctuation */
	int digits; /* how many the number was written with */
	size_t at;
	size_t end;
};

enum { DATE_TOKENS = 160 };

struct date_tokens {
	struct str text;
	size_t n;
	struct token of[DATE_TOKENS + 1]; /* ended by TOKEN_END */
};

/* The text must stay. */
void date_tokenize(struct date_tokens *t, struct str text);

/* The token there; TOKEN_END for all that is past the end. */
static inline const struct token *
token(const struct date_tokens *t, size_t i)
{
	return &t->of[i < t->n ? i : t->n];
}

/* Whether it is one of these marks of ASCII. */
static inline bool
token_is_mark(const struct token *k, const char *marks)
{
	return k->kind == TOKEN_PUNCT && k->value < 0x80 && strchr(marks, k->value) != NULL;
}

#endif
