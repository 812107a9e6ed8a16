// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/console_context.h"
