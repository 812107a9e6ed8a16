// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

namespace app {

Session::Session(std::unique_ptr<store::Vault> vault)
    : m_vault(std::move(vault)), m_reads(*m_vault), m_jobs(*m_vault)
{
}

Session::~Session() = default;

}  // namespace app
