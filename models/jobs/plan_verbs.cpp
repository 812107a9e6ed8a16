// SPDX-License-Identifier: GPL-3.0-or-later
// Every verb a step can have.
#include "models/jobs/create_authority.h"
#include "models/jobs/cross_sign.h"
#include "models/jobs/destroy.h"
#include "models/jobs/generate_key.h"
#include "models/jobs/incident.h"
#include "models/jobs/issue.h"
#include "models/jobs/order.h"
#include "models/jobs/plan_verb.h"
#include "models/jobs/prove.h"
#include "models/jobs/revoke.h"

namespace jobs {

using namespace Qt::StringLiterals;

std::unique_ptr<PlanVerb> planVerb(const QString &verb)
{
    if (verb == u"issue")
        return issueVerb();
    if (verb == u"order")
        return orderVerb();
    if (verb == u"authority")
        return authorityVerb();
    if (verb == u"revoke")
        return revokeVerb();
    if (verb == u"crl")
        return crlVerb();
    if (verb == u"proof")
        return proofVerb();
    if (verb == u"gate")
        return gateVerb();
    if (verb == u"compromise")
        return compromiseVerb();
    if (verb == u"destroy")
        return destroyVerb();
    if (verb == u"key")
        return keyVerb();
    if (verb == u"cross-sign")
        return crossSignVerb();
    return nullptr;
}

}  // namespace jobs
