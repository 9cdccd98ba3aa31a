/* For getentropy(3) (POSIX.1-2024) and madvise(2); this file alone goes beyond POSIX.1-2008. */
#define _DEFAULT_SOURCE

#include "dedupe/platform.h"

#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "dedupe/fingerprint.h"

void
platform_secret(uint64_t secret[4])
{
	struct timespec now = { 0, 0 };
	const uint64_t weak[] = { (uint64_t)(uintptr_t)&now, (uint64_t)(uintptr_t)secret,
		(uint64_t)getpid() };
	struct str bytes = { (const char *)weak, sizeof(weak) };
	uint64_t strong[4] = { 0, 0, 0, 0 };

	if (getentropy(strong, sizeof(strong)) < 0)
		clock_gettime(CLOCK_REALTIME, &now);
	for (size_t i = 0; i < 4; i++)
		secret[i] = strong[i] ^ fingerprint_within((uint64_t)now.tv_nsec + i, bytes).low;
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
