// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace crypto {

// Core dumps off, and neither ptrace nor /proc/PID/mem for other processes of the same user
// (PR_SET_DUMPABLE 0). Call it first in main. Returns false where the system refused one of the
// two.
bool hardenProcess();

// Freed memory that the allocator keeps goes back to the system; any thread, some milliseconds.
void giveBackMemory();

}  // namespace crypto
