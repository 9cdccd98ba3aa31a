/* date_time: the time beside a date, of date_shape.h. */
#include "byline/date_shape.h"

/* +02:00, +0200, UTC, GMT+2, EST; returns the token behind it, or i. */
static size_t
offset_at(const struct date_tokens *t, size_t i, struct date *d)
{
	size_t first =
	    token_is_mark(token(t, i), "([") && token(t, i + 1)->kind == TOKEN_ZONE ? i + 1 : i;
	bool named = token(t, first)->kind == TOKEN_ZONE;
	const struct token *sign = token(t, named ? first + 1 : first);
	const struct token *number = sign + 1;

	if ((token_is_mark(sign, "+-") || sign->value == 0x2212) && number->kind == TOKEN_NUMBER &&
	    sign->end == number->at && (named || sign[-1].end == sign->at || number->digits == 4)) {
		bool pair = token_is_mark(&number[1], ":") && number[2].kind == TOKEN_NUMBER;

		int offset = number->digits == 4 ? number->value / 100 * 60 + number->value % 100
		    : pair                       ? number->value * 60 + number[2].value
						 : number->value * 60;
		if (offset > 14 * 60)
			return i;
		d->has_offset = true;
		d->offset = sign->value == '+' ? offset : -offset;
		return (size_t)(number - t->of) + (pair && number->digits != 4 ? 3 : 1);
	}
	if (!named)
		return i;
	d->has_offset = true;
	d->offset = token(t, first)->value;
	return first + 1;
}

/* Past AM or PM; in Spanish "a. m." has a blank inside. Where there is none, i. */
static size_t
noon_behind(const struct date_tokens *t, size_t i)
{
	struct str rest = str_from(t->text, token(t, i)->at);

	if (str_starts(rest, STR("a. m.")) || str_starts(rest, STR("p. m.")))
		return i + 4;
	if (token(t, i)->kind != TOKEN_AM && token(t, i)->kind != TOKEN_PM)
		return i;
	return token_is_mark(token(t, i + 1), ".") ? i + 2 : i + 1;
}

/* Seconds, their fraction, AM and PM, and the zone, behind hours and minutes. */
static size_t
time_rest(const struct date_tokens *t, size_t i, bool before_noon, bool after_noon, struct date *d)
{
	if ((token_is_mark(token(t, i), ":") || token(t, i)->kind == TOKEN_MINUTE_MARK) &&
	    token(t, i + 1)->kind == TOKEN_NUMBER && token(t, i + 1)->digits == 2 &&
	    token(t, i + 1)->value < 60) {
		d->second = token(t, i + 1)->value;
		d->precision = DATE_SECOND;
		i += 2;
		if (token_is_mark(token(t, i), ".") && token(t, i + 1)->kind == TOKEN_NUMBER)
			i += 2;
	}
	if (token(t, i)->kind == TOKEN_MINUTE_MARK || token(t, i)->kind == TOKEN_SECOND_MARK)
		i++;
	if (noon_behind(t, i) > i) {
		after_noon = token(t, i)->kind == TOKEN_PM || t->text.s[token(t, i)->at] == 'p';
		before_noon = !after_noon;
		i = noon_behind(t, i);
	}
	if (after_noon && d->hour < 12)
		d->hour += 12;
	if (before_noon && d->hour == 12)
		d->hour = 0;
	if (token_is_mark(token(t, i), ",") && token(t, i + 1)->kind == TOKEN_ZONE)
		i++;
	if (token(t, i)->kind == TOKEN_HOUR_MARK)
		i++;
	return offset_at(t, i, d);
}

/* Whether a word such as kl. or klo stands before. */
static bool
is_told(const struct date_tokens *t, size_t i)
{
	if (i > 1 && token_is_mark(token(t, i - 1), "."))
		i--;
	return i > 0 && token(t, i - 1)->kind == TOKEN_FILLER;
}

/* Whether a word behind two numbers tells that they are a time: Uhr, PM, GMT. */
static bool
tells_time(const struct token *k)
{
	return k->kind == TOKEN_HOUR_MARK || k->kind == TOKEN_AM || k->kind == TOKEN_PM ||
	    k->kind == TOKEN_FILLER || k->kind == TOKEN_ZONE;
}

size_t
date_time_at(const struct date_tokens *t, size_t i, struct date *d)
{
	bool told = is_told(t, i);
	bool before_noon = token(t, i)->kind == TOKEN_AM;
	bool after_noon = token(t, i)->kind == TOKEN_PM;
	const struct token *hour = token(t, before_noon || after_noon ? ++i : i);
	const struct token *mark = token(t, i + 1);
	const struct token *minute = token(t, i + 2);
	bool has_minute = minute->kind == TOKEN_NUMBER && minute->digits == 2 && minute->value < 60;

	if (hour->kind != TOKEN_NUMBER || hour->digits > 2 || hour->value > 24 ||
	    mark->kind == TOKEN_END)
		return 0;
	d->hour = hour->value % 24;
	d->precision = DATE_MINUTE;
	if (mark->kind == TOKEN_AM || mark->kind == TOKEN_PM)
		return time_rest(t, i + 1, before_noon, after_noon, d);
	if (mark->kind == TOKEN_HOUR_MARK && has_minute &&
	    token(t, i + 3)->kind == TOKEN_MINUTE_MARK) {
		d->minute = minute->value;
		return time_rest(t, i + 3, before_noon, after_noon, d);
	}
	if (mark->kind == TOKEN_HOUR_MARK && !(has_minute && mark->end == minute->at))
		return time_rest(t, i + 2, before_noon, after_noon, d);
	if (token_is_mark(mark, ".") && !told && !tells_time(token(t, i + 3)))
		return 0;
	if (!has_minute || (!token_is_mark(mark, ":.") && mark->kind != TOKEN_HOUR_MARK) ||
	    mark->end != minute->at)
		return 0;
	d->minute = minute->value;
	return time_rest(t, i + 3, before_noon, after_noon, d);
}

/* What may stand between a date and its time. */
static bool
is_beside(const struct token *k)
{
	return k->kind == TOKEN_FILLER || k->kind == TOKEN_WEEKDAY || k->kind == TOKEN_MONTH_MARK ||
	    k->kind == TOKEN_DAY_MARK || k->kind == TOKEN_HOUR_MARK || k->kind == TOKEN_SPAN ||
	    token_is_mark(k, ".,|-()") ||
	    (k->kind == TOKEN_PUNCT &&
		(k->value == 0x2013 || k->value == 0x2014 || k->value == 0xb7 ||
		    k->value == 0x2022 || k->value == 0xff08 || k->value == 0xff09));
}

size_t
date_time_behind(const struct date_tokens *t, size_t i, struct date *d)
{
	struct date time = *d;

	for (size_t most = 5; most > 0; most--) {
		size_t end = date_time_at(t, i, &time);

		if (end) {
			*d = time;
			return end;
		}
		if (!is_beside(token(t, i)))
			return 0;
		i++;
	}
	return 0;
}

void
date_time_before(const struct date_tokens *t, size_t date, struct date *d)
{
	size_t first = date > 9 ? date - 9 : 0;

	for (size_t i = first; i < date; i++) {
		struct date time = *d;
		size_t end = date_time_at(t, i, &time);

		while (end && end < date && is_beside(token(t, end)))
			end++;
		if (end != date)
			continue;
		*d = time;
		return;
	}
}
