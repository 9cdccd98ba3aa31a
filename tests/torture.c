/*
 * torture: memory that ends. Linked with --wrap into copies of the programs, it lets the
 * allocation number $FAIL_AT fail, and all behind it where $FAIL_ON is set.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

void *__real_malloc(size_t n);
void *__real_calloc(size_t count, size_t n);
void *__real_realloc(void *old, size_t n);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t count, size_t n);
void *__wrap_realloc(void *old, size_t n);

static int
fails(void)
{
	static unsigned long count;
	const char *at = getenv("FAIL_AT");
	unsigned long number = at ? strtoul(at, NULL, 10) : 0;

	count++;
	if (!number || (getenv("FAIL_ON") ? count < number : count != number))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
__wrap_malloc(size_t n)
{
	return fails() ? NULL : __real_malloc(n);
}

void *
__wrap_calloc(size_t count, size_t n)
{
	return fails() ? NULL : __real_calloc(count, n);
}

void *
__wrap_realloc(void *old, size_t n)
{
	return fails() ? NULL : __real_realloc(old, n);
}
