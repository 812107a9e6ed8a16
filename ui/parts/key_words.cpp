// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/key_words.h"

namespace ui {

using namespace Qt::StringLiterals;

QString keySpecTitle(const QString &spec)
{
    static const std::pair<QString, QString> Heads[] = {
        {u"ecdsa-brainpool"_s, u"ECDSA Brainpool "_s},
        {u"ecdsa-p"_s, u"ECDSA P-"_s},
        {u"rsa-"_s, u"RSA "_s},
        {u"slh-dsa-sha2-"_s, u"SLH-DSA SHA2-"_s},
        {u"slh-dsa-shake-"_s, u"SLH-DSA SHAKE-"_s},
        {u"ml-dsa-"_s, u"ML-DSA-"_s},
        {u"ed"_s, u"Ed"_s},
    };
    for (const auto &[head, title] : Heads) {
        if (spec.startsWith(head))
            return title + spec.mid(head.size());
    }
    return spec;
}

}  // namespace ui
