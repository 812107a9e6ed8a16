// SPDX-License-Identifier: GPL-3.0-or-later
// After a full workflow nothing that was put into the vault may be found in any file the program
// wrote: not in the vault, nor in temporary, cache, config, state or log folders.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_AtRest : public QObject {
    Q_OBJECT

private:
    Home m_home;

    // A text as it could stand in a file: as it is, in other encodings and in the usual wrappings.
    static QMap<QString, QByteArray> forms(const QString &name, const QByteArray &text)
    {
        QMap<QString, QByteArray> out{{name, text},
                                      {name + u" upper"_s, text.toUpper()},
                                      {name + u" lower"_s, text.toLower()},
                                      {name + u" hex"_s, text.toHex()}};
        const QString string = QString::fromUtf8(text);
        out.insert(name + u" UTF-16"_s,
                   QByteArray(reinterpret_cast<const char *>(string.utf16()), string.size() * 2));
        // base64 of a text inside a longer one depends on its place modulo 3; the middle survives.
        for (int shift = 0; shift < 3; ++shift)
            out.insert(name + u" base64 %1"_s.arg(shift),
                       (QByteArray(shift, 'x') + text).toBase64().mid(4, text.size() * 4 / 3 - 10));
        return out;
    }

    // Files below the home, except what the test itself wrote.
    QStringList filesOfTheProgram() const
    {
        QStringList files;
        for (const QString &folder : {u"e2e.vault"_s, u"restored.vault"_s, u"config"_s, u"cache"_s,
                                      u"data"_s, u"state"_s, u"tmp"_s}) {
            QDirIterator it(m_home.path(folder), QDir::Files | QDir::Hidden,
                            QDirIterator::Subdirectories);
            while (it.hasNext())
                files.append(it.next());
        }
        files.append(m_home.path(u"b.skbackup"_s));
        return files;
    }

    static QStringList found(const QStringList &files, const QMap<QString, QByteArray> &markers)
    {
        QStringList hits;
        for (const QString &file : files) {
            const QByteArray content = readFile(file);
            for (auto marker = markers.cbegin(); marker != markers.cend(); ++marker)
                if (content.contains(marker.value()))
                    hits.append(file + u": "_s + marker.key());
        }
        return hits;
    }

private Q_SLOTS:
    void afterAFullWorkflowNothingIsReadable()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.makeCertificate(
                        u"marked"_s, u"/CN=subjectmarkerqzx.example.org/O=Organizationmarkerqzx"_s,
                        90, u"subjectAltName=DNS:sanmarkerqzx.example.org"_s),
                    0);
        // The key's own bytes: the private scalar in the SEC1 part of the file.
        const QByteArray keyDer =
            run(u"openssl"_s,
                {u"pkey"_s, u"-in"_s, m_home.work(u"marked.key"_s), u"-outform"_s, u"DER"_s})
                .out;
        QVERIFY(keyDer.size() > 60);
        const QByteArray scalar = keyDer.mid(keyDer.indexOf(QByteArray::fromHex("0420")) + 2, 32);
        const QByteArray certificateDer =
            run(u"openssl"_s,
                {u"x509"_s, u"-in"_s, m_home.work(u"marked.pem"_s), u"-outform"_s, u"DER"_s})
                .out;
        const QByteArray sha256 =
            QByteArray::fromHex(fingerprint(m_home.work(u"marked.pem"_s)).toLatin1());

        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.path(u"work"_s)}), 0);
        VERIFY_EXIT(
            m_home.sealkeeper({u"edit"_s, u"subjectmarkerqzx"_s, u"--owner"_s, u"Ownermarkerqzx"_s,
                               u"--tag"_s, u"tagmarkerqzx"_s, u"--team"_s, u"Teammarkerqzx"_s,
                               u"--notes"_s, u"Notesmarkerqzx with words"_s}),
            0);
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"view"_s, u"save"_s, u"Viewmarkerqzx"_s, u"owner:Ownermarkerqzx"_s}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"list"_s, u"tagmarkerqzx"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"edit"_s, u"subjectmarkerqzx"_s, u"--owner"_s, u"Ownermarkerqzx"_s}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"list"_s, u"expires<"_s}),
                    2);  // errors must not log what was typed
        VERIFY_EXIT(m_home.sealkeeper({u"list"_s, u"querymarkerqzx"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"vault"_s, u"backup"_s, u"--output"_s, m_home.path(u"b.skbackup"_s)}),
                    0);
        VERIFY_EXIT(
            m_home.plain({u"--passphrase-file"_s, m_home.passphraseFile(), u"vault"_s, u"restore"_s,
                          m_home.path(u"b.skbackup"_s), m_home.path(u"restored.vault"_s)}),
            0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"rekey"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);

        QMap<QString, QByteArray> markers{{u"certificate DER"_s, certificateDer.mid(20, 60)},
                                          {u"SHA-256"_s, sha256},
                                          {u"private scalar"_s, scalar},
                                          {u"database header"_s, "SQLite format 3"}};
        const QByteArray code = readFile(m_home.path(u"recovery"_s)).trimmed();
        for (const auto &[name, text] :
             {std::pair(u"subject"_s, QByteArray("subjectmarkerqzx")),
              std::pair(u"organization"_s, QByteArray("Organizationmarkerqzx")),
              std::pair(u"name"_s, QByteArray("sanmarkerqzx")),
              std::pair(u"owner"_s, QByteArray("Ownermarkerqzx")),
              std::pair(u"tag"_s, QByteArray("tagmarkerqzx")),
              std::pair(u"team"_s, QByteArray("Teammarkerqzx")),
              std::pair(u"notes"_s, QByteArray("Notesmarkerqzx")),
              std::pair(u"view"_s, QByteArray("Viewmarkerqzx")),
              std::pair(u"query"_s, QByteArray("querymarkerqzx")),
              std::pair(u"passphrase"_s, QByteArray("correct horse battery")),
              std::pair(u"recovery code"_s, code)})
            markers.insert(forms(name, text));
        markers.insert(forms(u"fingerprint"_s, sha256.toHex()));

        const QStringList files = filesOfTheProgram();
        QVERIFY2(files.size() >= 6, "the vault, its copy and the preferences are there");
        const QStringList hits = found(files, markers);
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(u'\n')));

        // The search itself must be able to find: in what the test wrote it does.
        QVERIFY(!found({m_home.work(u"marked.pem"_s)},
                       {{u"PEM"_s, certificateDer.toBase64().mid(64, 32)}})
                     .isEmpty()
                || !found({m_home.work(u"marked.pem"_s)},
                          {{u"PEM"_s, certificateDer.toBase64().mid(0, 48)}})
                        .isEmpty());
        QVERIFY(!found({m_home.passphraseFile()}, forms(u"passphrase"_s, "correct horse battery"))
                     .isEmpty());
        writeFile(m_home.path(u"probe"_s), ("xx" + QByteArray("Ownermarkerqzx")).toBase64());
        QVERIFY(!found({m_home.path(u"probe"_s)}, forms(u"owner"_s, "Ownermarkerqzx")).isEmpty());
    }

    void onlyTheOwnerMayReadTheVault()
    {
        QVERIFY(!(QFile::permissions(m_home.vault())
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
        QDirIterator it(m_home.vault(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            QVERIFY2(
                !(QFile::permissions(file)
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)),
                qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(tst_AtRest)
#include "tst_at_rest.moc"
