// SPDX-License-Identifier: GPL-3.0-or-later
// A Java key store whose check sum fits, so that what lies behind it is reached.
#include "crypto/wire/item_sink.h"

#include <QCryptographicHash>

using namespace crypto;

namespace {

// JCEKS keys ask for 200,000 rounds of MD5 (OCTET STRING salt of 8, INTEGER count of 3): with
// 32,768 there are six times as many runs.
void cheapenRounds(Bytes &bytes)
{
    for (std::size_t i = 0; i + 15 <= bytes.size(); ++i)
        if (bytes[i] == 0x04 && bytes[i + 1] == 8 && bytes[i + 10] == 0x02 && bytes[i + 11] == 3) {
            bytes[i + 12] = 0;
            bytes[i + 13] = 0x80;
        }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Seeds bring the sum of their own passphrase along; theirs is "changeit", which is tried
    // first.
    const std::size_t body = size > 20 ? size - 20 : size;
    Bytes bytes(data, data + body);
    cheapenRounds(bytes);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const char c : {'c', 'h', 'a', 'n', 'g', 'e', 'i', 't'}) {
        const char unit[2] = {0, c};
        hash.addData(QByteArrayView(unit, 2));
    }
    hash.addData(QByteArrayView("Mighty Aphrodite"));
    hash.addData(
        QByteArrayView(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(body)));
    const QByteArray sum = hash.result();
    bytes.insert(bytes.end(), sum.begin(), sum.end());

    wire::ImportSession session;
    wire::ItemSink sink(session);
    wire::readJavaKeystore(bytes, {}, sink);
    return 0;
}
