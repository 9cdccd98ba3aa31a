/* For getentropy(3) (POSIX.1-2024) and madvise(2); this file alone goes beyond POSIX.1-2008. */
#define _DEFAULT_SOURCE

#include "text/platform.h"

#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "text/fingerprint.h"

enum { ENTROPY_MOST = 32 }; /* words that getentropy(3) gives at once */

void
platform_secret(uint64_t *words, size_t n)
{
	struct timespec now = { 0, 0 };
	const uint64_t weak[] = { (uint64_t)(uintptr_t)&now, (uint64_t)(uintptr_t)words,
		(uint64_t)getpid() };
	struct str bytes = { (const char *)weak, sizeof(weak) };

	for (size_t at = 0; at < n; at += ENTROPY_MOST) {
		size_t more = n - at < ENTROPY_MOST ? n - at : ENTROPY_MOST;

		if (getentropy(words + at, more * sizeof(*words)) == 0)
			continue;
		clock_gettime(CLOCK_REALTIME, &now);
		for (size_t i = at; i < at + more; i++) {
			uint64_t family = (uint64_t)now.tv_nsec ^ (uint64_t)i << 32;

			words[i] = fingerprint_within(family, bytes).low;
		}
	}
}

void
platform_wish_huge_pages(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t skip = (page - (uintptr_t)memory % page) % page;

	if (size > skip)
		(void)madvise((char *)memory + skip, size - skip, MADV_HUGEPAGE);
#else
	(void)memory;
	(void)size;
#endif
}
