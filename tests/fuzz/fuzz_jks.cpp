// SPDX-License-Identifier: GPL-3.0-or-later
// A Java key store whose check sum fits, so that what lies behind it is reached.
#include "crypto/wire/item_sink.h"

#include <QCryptographicHash>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Seeds bring the sum of their own passphrase along; theirs is "changeit", which is tried
    // first.
    const std::size_t body = size > 20 ? size - 20 : size;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const char c : {'c', 'h', 'a', 'n', 'g', 'e', 'i', 't'}) {
        const char unit[2] = {0, c};
        hash.addData(QByteArrayView(unit, 2));
    }
    hash.addData(QByteArrayView("Mighty Aphrodite"));
    hash.addData(
        QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(body)));
    Bytes bytes(data, data + body);
    const QByteArray sum = hash.result();
    bytes.insert(bytes.end(), sum.begin(), sum.end());

    wire::ImportSession session;
    wire::ItemSink sink(session);
    wire::readJavaKeystore(bytes, {}, sink);
    return 0;
}
