#include "byline/headline_line.h"

#include "byline/date.h"

/* Bytes of a headline that may end a path; commas of a list of topics. */
enum { PATH_LEAST = 8, LIST_COMMAS = 3, LABELLED = 64, CLOCK_BYTES = 16 };

/* Whether a mark between blanks begins at i. */
static bool
is_separator(struct str s, size_t i)
{
	static const struct str marks[] = { { "|", 1 }, { "/", 1 }, { ">", 1 }, { "\xc2\xb7", 2 },
		{ "\xc2\xbb", 2 }, { "\xe2\x80\xa2", 3 }, { "\xe2\x80\xba", 3 } };
	struct str rest = str_from(s, i);

	for (size_t k = 0; i > 0 && s.s[i - 1] == ' ' && k < sizeof(marks) / sizeof(marks[0]); k++)
		if (str_starts(rest, marks[k]) && rest.n > marks[k].n && rest.s[marks[k].n] == ' ')
			return true;
	return false;
}

bool
headline_is_separated(struct str s)
{
	static const bool may[256] = {
		['|'] = true, ['/'] = true, ['@'] = true, ['>'] = true, [0xc2] = true, [0xe2] = true
	};

	for (size_t i = 0; i < s.n; i++)
		if (may[(unsigned char)s.s[i]] &&
		    (s.s[i] == '@' || is_separator(s, i) ||
			str_starts(str_from(s, i), STR("\xc2\xa9"))))
			return true;
	return false;
}

bool
headline_tells_time(struct str s)
{
	for (size_t i = 0; i + 3 < s.n && s.n <= 160; i++) {
		bool digits;

		if (!is_digit(s.s[i]))
			continue;
		digits = is_digit(s.s[i + 1]);
		if (digits && (s.s[i + 2] == ':' || s.s[i + 2] == '.') && is_digit(s.s[i + 3]))
			return true;
		if (digits && is_digit(s.s[i + 2]) && is_digit(s.s[i + 3]) &&
		    ((s.s[i] == '1' && s.s[i + 1] == '9') || (s.s[i] == '2' && s.s[i + 1] == '0')))
			return true;
		if (str_eq_ascii(str_part(s, i + 1, 3), STR(" mi")))
			return true;
	}
	return false;
}

bool
headline_is_date(struct str line)
{
	struct date date;
	size_t at;
	size_t end;

	return date_find(line, DATE_DAY_FIRST, &date, &at, &end) &&
	    ((end - at) * 5 >= line.n * 2 ||
		(line.n <= LABELLED && (date.is_labelled || date.is_change)));
}

/* The number of one or two digits that begins at *at, which moves behind it; -1 where none does. */
static int
read_number(struct str s, size_t *at)
{
	size_t from = *at;
	int number = 0;

	while (*at < s.n && is_digit(s.s[*at]) && *at < from + 2)
		number = 10 * number + (s.s[(*at)++] - '0');
	return *at > from ? number : -1;
}

bool
headline_is_clock(struct str line)
{
	size_t at = 0;
	int hour = read_number(line, &at);
	char mark = at < line.n ? line.s[at++] : '\0';
	size_t minutes = at;
	int minute = read_number(line, &at);
	size_t behind = at;

	if (line.n > CLOCK_BYTES || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
	    at != minutes + 2 || (mark != ':' && mark != '.' && mark != 'h'))
		return false;
	while (at < line.n && (is_alpha(line.s[at]) || line.s[at] == '.' || line.s[at] == ' '))
		at++;
	return at == line.n && (mark != '.' || at > behind);
}

bool
headline_is_path(struct str path, struct str line)
{
	return line.n > PATH_LEAST && path.n > line.n &&
	    str_eq_ascii(str_from(path, path.n - line.n), line);
}

bool
headline_is_list(struct str line, size_t words)
{
	size_t commas = 0;

	for (size_t i = 0; i < line.n; i++)
		commas += line.s[i] == ',';
	return commas >= LIST_COMMAS && 2 * words <= 3 * commas + 2;
}
