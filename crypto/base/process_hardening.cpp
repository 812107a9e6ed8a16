// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/process_hardening.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace crypto {

bool hardenProcess()
{
    const rlimit none{0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool noTrace = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && noTrace;
}

void giveBackMemory()
{
    malloc_trim(0);
}

}  // namespace crypto
