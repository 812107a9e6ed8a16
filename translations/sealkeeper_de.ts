<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>Entry %1 was there when the anchor was made and is gone: the end of the record was cut off.</source>
        <translation>Eintrag %1 war da, als der Anker gesetzt wurde, und ist fort: Das Ende des Protokolls wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one the anchor names: the record was rewritten.</source>
        <translation>Eintrag %1 ist nicht der, den der Anker nennt: Das Protokoll wurde umgeschrieben.</translation>
    </message>
    <message>
        <source>The time stamp of record %1</source>
        <translation>Der Zeitstempel von Eintrag %1</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 was made over another record: the record was rewritten.</source>
        <translation>%1 gilt einem anderen Eintrag: Das Protokoll wurde umgeschrieben.</translation>
    </message>
    <message>
        <source>%1 does not hold.</source>
        <translation>%1 hält nicht stand.</translation>
    </message>
    <message>
        <source>The anchor of the record was not written: %1</source>
        <translation>Der Anker des Protokolls wurde nicht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>CsvMetadata</name>
    <message>
        <source>the line names no certificate</source>
        <translation>die Zeile nennt kein Zertifikat</translation>
    </message>
    <message>
        <source>no certificate of the vault has %1</source>
        <translation>kein Zertifikat im Tresor hat %1</translation>
    </message>
    <message>
        <source>several certificates have %1; use the sha256 column</source>
        <translation>mehrere Zertifikate haben %1; verwenden Sie die Spalte sha256</translation>
    </message>
    <message>
        <source>the certificate stands in line %1 already</source>
        <translation>das Zertifikat steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>the criticality &quot;%1&quot; is none of low, medium, high, critical</source>
        <translation>die Kritikalität „%1“ ist keine von low, medium, high, critical</translation>
    </message>
    <message>
        <source>managed is &quot;%1&quot;, neither yes nor no</source>
        <translation>managed ist „%1“, weder yes noch no</translation>
    </message>
    <message>
        <source>superseded-by names no single certificate: %1</source>
        <translation>superseded-by nennt nicht genau ein Zertifikat: %1</translation>
    </message>
    <message>
        <source>reading lines</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>no field of that name is defined in this vault</source>
        <translation>in diesem Tresor ist kein Feld dieses Namens angelegt</translation>
    </message>
    <message>
        <source>it is superseded itself</source>
        <translation>es ist selbst ersetzt</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>wird verglichen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 cannot be used like this.</source>
        <translation>%1 lässt sich so nicht verwenden.</translation>
    </message>
    <message>
        <source>A value is outside its allowed range.</source>
        <translation>Ein Wert liegt außerhalb des erlaubten Bereichs.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Berichtigen Sie den Wert und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not follow its format.</source>
        <translation>%1 folgt nicht seinem Format.</translation>
    </message>
    <message>
        <source>The data does not follow its format.</source>
        <translation>Die Daten folgen nicht ihrem Format.</translation>
    </message>
    <message>
        <source>Check that it is the right file and was copied in binary mode.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist und ob sie binär kopiert wurde.</translation>
    </message>
    <message>
        <source>%1 ends too early.</source>
        <translation>%1 endet zu früh.</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>Die Daten enden zu früh.</translation>
    </message>
    <message>
        <source>Copy it again; the transfer was probably interrupted.</source>
        <translation>Kopieren Sie die Daten noch einmal; die Übertragung wurde wohl unterbrochen.</translation>
    </message>
    <message>
        <source>%1 is larger than what is read safely.</source>
        <translation>%1 ist größer, als gefahrlos gelesen werden kann.</translation>
    </message>
    <message>
        <source>The data is larger than what is read safely.</source>
        <translation>Die Daten sind größer, als gefahrlos gelesen werden kann.</translation>
    </message>
    <message>
        <source>Split it into smaller parts.</source>
        <translation>Teilen Sie sie in kleinere Stücke.</translation>
    </message>
    <message>
        <source>%1 uses an algorithm or version this program does not handle.</source>
        <translation>%1 verwendet ein Verfahren oder eine Version, die dieses Programm nicht beherrscht.</translation>
    </message>
    <message>
        <source>An algorithm or version is not handled by this program.</source>
        <translation>Ein Verfahren oder eine Version wird von diesem Programm nicht beherrscht.</translation>
    </message>
    <message>
        <source>Convert it to a current format first.</source>
        <translation>Wandeln Sie die Daten zuerst in ein aktuelles Format um.</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>Die Passphrase öffnet %1 nicht.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Die Passphrase ist nicht richtig.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; if it is lost, use the recovery code.</source>
        <translation>Prüfen Sie Tastaturbelegung und Feststelltaste; ist die Passphrase verloren, verwenden Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>%1 is encrypted and needs a passphrase.</source>
        <translation>%1 ist verschlüsselt und braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>Es wird eine Passphrase gebraucht.</translation>
    </message>
    <message>
        <source>Give the passphrase (on the command line with a passphrase file).</source>
        <translation>Geben Sie die Passphrase an (auf der Befehlszeile mit einer Passphrasendatei).</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation>Das Gesuchte wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Das gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the old one first.</source>
        <translation>Wählen Sie einen anderen Namen oder entfernen Sie zuerst das Alte.</translation>
    </message>
    <message>
        <source>%1 may only be read.</source>
        <translation>%1 darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>The vault may only be read.</source>
        <translation>Der Tresor darf nur gelesen werden.</translation>
    </message>
    <message>
        <source>Close the other program that has the vault open, or check the folder&apos;s permissions.</source>
        <translation>Schließen Sie das andere Programm, das den Tresor geöffnet hat, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 ist verschlossen.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist verschlossen.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Schließen Sie ihn zuerst auf.</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The vault is in use by another program.</source>
        <translation>Der Tresor wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>Für %1 ist kein Speicherplatz mehr frei.</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Speicherplatz mehr frei.</translation>
    </message>
    <message>
        <source>Free some space and try again; what was there before is unharmed.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut; was vorher da war, ist unversehrt.</translation>
    </message>
    <message>
        <source>The system could not read or write %1.</source>
        <translation>Das System konnte %1 nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The system refused to read or write.</source>
        <translation>Das System hat das Lesen oder Schreiben verweigert.</translation>
    </message>
    <message>
        <source>Check the path, the permissions and the disk.</source>
        <translation>Prüfen Sie Pfad, Rechte und Datenträger.</translation>
    </message>
    <message>
        <source>%1 is damaged: its content fails the integrity check.</source>
        <translation>%1 ist beschädigt: Der Inhalt besteht die Integritätsprüfung nicht.</translation>
    </message>
    <message>
        <source>Stored data is damaged: it fails the integrity check.</source>
        <translation>Gespeicherte Daten sind beschädigt: Sie bestehen die Integritätsprüfung nicht.</translation>
    </message>
    <message>
        <source>Keep the folder as it is, run &quot;sealkeeper vault check&quot; and restore the newest good backup.</source>
        <translation>Lassen Sie den Ordner, wie er ist, führen Sie „sealkeeper vault check“ aus und stellen Sie die neueste gute Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 was written by a newer release of Sealkeeper; nothing was touched.</source>
        <translation>%1 wurde von einer neueren Version von Sealkeeper geschrieben; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>This was written by a newer release of Sealkeeper; nothing was touched.</source>
        <translation>Dies wurde von einer neueren Version von Sealkeeper geschrieben; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Install the newer release.</source>
        <translation>Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Stopped as asked: %1.</source>
        <translation>Wie gewünscht angehalten: %1.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation>Was vorher fertig war, bleibt.</translation>
    </message>
    <message>
        <source>%1 is not permitted.</source>
        <translation>%1 ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This is not permitted.</source>
        <translation>Das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ask an administrator who may do this.</source>
        <translation>Bitten Sie einen Administrator, der das darf.</translation>
    </message>
    <message>
        <source>The query cannot be read: %1.</source>
        <translation>Die Abfrage ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The query cannot be read.</source>
        <translation>Die Abfrage ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Examples: expires&lt;30d   owner:none   issuer:&quot;R11&quot; -tag:test   san:*.example.org</source>
        <translation>Beispiele: expires&lt;30d   owner:none   issuer:&quot;R11&quot; -tag:test   san:*.example.org</translation>
    </message>
    <message>
        <source>A cryptographic operation failed on %1.</source>
        <translation>Eine kryptographische Operation ist an %1 gescheitert.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>Eine kryptographische Operation ist gescheitert.</translation>
    </message>
    <message>
        <source>Report this with the details; it should not happen.</source>
        <translation>Melden Sie dies mit den Einzelheiten; es sollte nicht vorkommen.</translation>
    </message>
    <message>
        <source>Something unexpected happened with %1.</source>
        <translation>Mit %1 ist etwas Unerwartetes geschehen.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Etwas Unerwartetes ist geschehen.</translation>
    </message>
    <message>
        <source>Report this with the details.</source>
        <translation>Melden Sie dies mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The token %1 is not there.</source>
        <translation>Das Token %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The token is not there.</source>
        <translation>Das Token ist nicht da.</translation>
    </message>
    <message>
        <source>Insert it and try again.</source>
        <translation>Stecken Sie es ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The PIN does not open %1.</source>
        <translation>Die PIN öffnet %1 nicht.</translation>
    </message>
    <message>
        <source>The PIN is not right.</source>
        <translation>Die PIN stimmt nicht.</translation>
    </message>
    <message>
        <source>Check it before trying again: the token counts wrong PINs and locks itself.</source>
        <translation>Prüfen Sie sie vor dem nächsten Versuch: Das Token zählt falsche PINs und sperrt sich selbst.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: %1 has locked itself.</source>
        <translation>Zu viele falsche PINs: %1 hat sich gesperrt.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: the token has locked itself.</source>
        <translation>Zu viele falsche PINs: Das Token hat sich gesperrt.</translation>
    </message>
    <message>
        <source>The token&apos;s security officer can unlock it.</source>
        <translation>Der Sicherheitsbeauftragte (SO) des Tokens kann es entsperren.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should.</source>
        <translation>%1 antwortet nicht, wie es sollte.</translation>
    </message>
    <message>
        <source>A server does not answer as it should.</source>
        <translation>Ein Server antwortet nicht, wie er sollte.</translation>
    </message>
    <message>
        <source>Check the address and the network, and try again later.</source>
        <translation>Prüfen Sie Adresse und Netz und versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not prove that it is the right server.</source>
        <translation>%1 hat nicht bewiesen, der richtige Server zu sein.</translation>
    </message>
    <message>
        <source>A server did not prove that it is the right one.</source>
        <translation>Ein Server hat nicht bewiesen, der richtige zu sein.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; a private authority&apos;s root certificate must be given as trust.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie die Adresse; das Wurzelzertifikat einer privaten CA muss als vertrauenswürdig angegeben werden.</translation>
    </message>
    <message>
        <source>%1 refuses this.</source>
        <translation>%1 lehnt dies ab.</translation>
    </message>
    <message>
        <source>A server refuses this.</source>
        <translation>Ein Server lehnt dies ab.</translation>
    </message>
    <message>
        <source>Read its reason in the details; trying again changes nothing until that is dealt with.</source>
        <translation>Der Grund steht in den Details; ein neuer Versuch ändert nichts, bevor er behoben ist.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>no file to write to is named</source>
        <translation>es ist keine Datei genannt, in die geschrieben werden soll</translation>
    </message>
    <message>
        <source>private keys go into pem or p12 files only</source>
        <translation>private Schlüssel gehen nur in Dateien der Art pem oder p12</translation>
    </message>
    <message>
        <source>issuers go along in pem, p7b or p12 files only</source>
        <translation>Aussteller gehen nur in Dateien der Art pem, p7b oder p12 mit</translation>
    </message>
    <message>
        <source>columns are for csv files only</source>
        <translation>Spalten gibt es nur in CSV-Dateien</translation>
    </message>
    <message>
        <source>the passphrase for exported keys has at least 8 bytes</source>
        <translation>die Passphrase für exportierte Schlüssel hat mindestens 8 Bytes</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>this report cannot be written as %1</source>
        <translation>dieser Bericht lässt sich nicht als %1 schreiben</translation>
    </message>
</context>
<context>
    <name>PlanFinding</name>
    <message>
        <source>%1 is left out of the subject: the profile does not take it</source>
        <translation>%1 entfällt im Inhaber: Das Profil nimmt es nicht an</translation>
    </message>
    <message>
        <source>The profile wants %1 in the subject</source>
        <translation>Das Profil verlangt %1 im Inhaber</translation>
    </message>
    <message>
        <source>There is neither a subject nor an alternative name</source>
        <translation>Es gibt weder einen Inhaber noch einen alternativen Namen</translation>
    </message>
    <message>
        <source>%1 is replaced by the profile&apos;s own value</source>
        <translation>%1 wird durch den eigenen Wert des Profils ersetzt</translation>
    </message>
    <message>
        <source>The profile does not take names like %1</source>
        <translation>Das Profil nimmt keine Namen wie %1 an</translation>
    </message>
    <message>
        <source>The profile wants at least one alternative name (%1)</source>
        <translation>Das Profil verlangt mindestens einen alternativen Namen (%1)</translation>
    </message>
    <message>
        <source>More names than the profile takes: at most %1 of a kind</source>
        <translation>Mehr Namen, als das Profil annimmt: höchstens %1 je Art</translation>
    </message>
    <message>
        <source>%1 is outside what the profile allows</source>
        <translation>%1 liegt außerhalb dessen, was das Profil erlaubt</translation>
    </message>
    <message>
        <source>%1 is a wildcard, the profile takes none</source>
        <translation>%1 ist eine Wildcard; das Profil nimmt keine an</translation>
    </message>
    <message>
        <source>%1 is no name of its kind</source>
        <translation>%1 ist kein Name seiner Art</translation>
    </message>
    <message>
        <source>The key (%1) is weaker than the profile&apos;s floor</source>
        <translation>Der Schlüssel (%1) ist schwächer, als das Profil mindestens verlangt</translation>
    </message>
    <message>
        <source>The profile takes no keys of this kind (%1)</source>
        <translation>Das Profil nimmt keine Schlüssel dieser Art an (%1)</translation>
    </message>
    <message>
        <source>The lifetime is cut to the longest the profile allows: %1 days</source>
        <translation>Die Laufzeit wird auf die längste gekürzt, die das Profil erlaubt: %1 Tage</translation>
    </message>
    <message>
        <source>The lifetime is cut to the end of the authority</source>
        <translation>Die Laufzeit wird auf das Ende der Zertifizierungsstelle gekürzt</translation>
    </message>
    <message>
        <source>The authority&apos;s own certificate has ended</source>
        <translation>Das eigene Zertifikat der Zertifizierungsstelle ist abgelaufen</translation>
    </message>
    <message>
        <source>Nothing is left of the lifetime</source>
        <translation>Von der Laufzeit bleibt nichts übrig</translation>
    </message>
    <message>
        <source>%1 was asked for; the profile does not allow it</source>
        <translation>%1 wurde verlangt; das Profil erlaubt es nicht</translation>
    </message>
    <message>
        <source>The requested extension %1 is left out: the profile does not copy it</source>
        <translation>Die verlangte Erweiterung %1 entfällt: Das Profil übernimmt sie nicht</translation>
    </message>
    <message>
        <source>The authority may not have so many levels below it</source>
        <translation>Die Zertifizierungsstelle darf nicht so viele Ebenen unter sich haben</translation>
    </message>
    <message>
        <source>%1 may not have authorities below it</source>
        <translation>%1 darf keine Zertifizierungsstellen unter sich haben</translation>
    </message>
    <message>
        <source>The lifetime is cut to the end of %1</source>
        <translation>Die Laufzeit wird auf das Ende von %1 gekürzt</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) left out: revoked or superseded</source>
        <translation>
            <numerusform>%n Zertifikat ausgelassen: gesperrt oder ersetzt</numerusform>
            <numerusform>%n Zertifikate ausgelassen: gesperrt oder ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) left out: of other authorities</source>
        <translation>
            <numerusform>%n Zertifikat ausgelassen: von einer anderen Zertifizierungsstelle</numerusform>
            <numerusform>%n Zertifikate ausgelassen: von anderen Zertifizierungsstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authority(s) left out: renewed by creating them anew</source>
        <translation>
            <numerusform>%n Zertifizierungsstelle ausgelassen: Sie wird erneuert, indem sie neu angelegt wird</numerusform>
            <numerusform>%n Zertifizierungsstellen ausgelassen: Sie werden erneuert, indem sie neu angelegt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of authorities whose key is not in this vault: marked here, their authority is not told</source>
        <translation>
            <numerusform>%n Zertifikat einer Zertifizierungsstelle, deren Schlüssel nicht in diesem Tresor liegt: hier vermerkt, die Stelle wird nicht benachrichtigt</numerusform>
            <numerusform>%n Zertifikate von Zertifizierungsstellen, deren Schlüssel nicht in diesem Tresor liegt: hier vermerkt, die Stellen werden nicht benachrichtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected certificate(s) left as they are</source>
        <translation>
            <numerusform>%n ausgewähltes Zertifikat bleibt, wie es ist</numerusform>
            <numerusform>%n ausgewählte Zertifikate bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is an authority of this vault</source>
        <translation>%1 ist eine Zertifizierungsstelle dieses Tresors</translation>
    </message>
    <message>
        <source>%1: an authority of this vault signs with it</source>
        <translation>%1: Eine Zertifizierungsstelle dieses Tresors signiert damit</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of these keys still valid</source>
        <translation>
            <numerusform>%n Zertifikat dieser Schlüssel ist noch gültig</numerusform>
            <numerusform>%n Zertifikate dieser Schlüssel sind noch gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 issues nothing through this account</source>
        <translation>%1 stellt über dieses Konto nichts aus</translation>
    </message>
    <message>
        <source>The authority does not take keys of this kind (%1)</source>
        <translation>Die CA nimmt Schlüssel dieser Art nicht an (%1)</translation>
    </message>
    <message>
        <source>The authority does not vouch for names like %1</source>
        <translation>Die CA bürgt nicht für Namen wie %1</translation>
    </message>
    <message>
        <source>The authority wants at least one alternative name (%1)</source>
        <translation>Die CA verlangt mindestens einen alternativen Namen (%1)</translation>
    </message>
    <message>
        <source>The authority named no profile %1 when it was last tested</source>
        <translation>Die CA nannte beim letzten Test kein Profil %1</translation>
    </message>
    <message>
        <source>%1 takes the names only and writes the subject itself</source>
        <translation>%1 übernimmt nur die Namen und schreibt den Antragstellernamen selbst</translation>
    </message>
    <message>
        <source>%1 decides the lifetime itself; the days are not asked for</source>
        <translation>%1 bestimmt die Laufzeit selbst; die Tage werden nicht angefragt</translation>
    </message>
    <message>
        <source>%1 may take its time; the plan waits then and goes on later</source>
        <translation>%1 lässt sich womöglich Zeit; der Plan wartet dann und geht später weiter</translation>
    </message>
    <message>
        <source>%1 takes no revocations through this account: they would be marked here only</source>
        <translation>%1 nimmt über dieses Konto keine Sperrungen an: sie würden nur hier vermerkt</translation>
    </message>
    <message>
        <source>%1 publishes no revocations: a revoked certificate is only not renewed</source>
        <translation>%1 veröffentlicht keine Sperrungen: ein gesperrtes Zertifikat wird nur nicht erneuert</translation>
    </message>
    <message>
        <source>%1 cannot list what it issued: the inventory comes from discovery</source>
        <translation>%1 kann nicht auflisten, was sie ausgestellt hat: der Bestand kommt aus der Suche</translation>
    </message>
    <message>
        <source>%1 knows no revocation for a while, or its release</source>
        <translation>%1 kennt keine vorläufige Sperrung und keine Aufhebung davon</translation>
    </message>
    <message>
        <source>%1 is a wildcard: only dns-01 shows that it is ours</source>
        <translation>%1 ist ein Platzhalter: nur dns-01 zeigt, dass der Name uns gehört</translation>
    </message>
    <message>
        <source>%1 is an address: dns-01 cannot show that it is ours</source>
        <translation>%1 ist eine Adresse: dns-01 kann nicht zeigen, dass sie uns gehört</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Nothing to report.</source>
        <translation>Nichts zu berichten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Post-quantum</source>
        <translation>Post-Quanten</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>SANs</source>
        <translation>SANs</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Key in vault</source>
        <translation>Schlüssel im Tresor</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Outlives</source>
        <translation>Überlebt</translation>
    </message>
    <message>
        <source>When they end, by month</source>
        <translation>Wann sie enden, nach Monat</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>steps skipped</source>
        <translation>Schritte übersprungen</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>erneut versucht</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>export failed</source>
        <translation>Export gescheitert</translation>
    </message>
    <message>
        <source>signed certificates</source>
        <translation>Zertifikate signiert</translation>
    </message>
    <message>
        <source>made an authority</source>
        <translation>Zertifizierungsstelle angelegt</translation>
    </message>
    <message>
        <source>signed a revocation list</source>
        <translation>Sperrliste signiert</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>sealed anew</source>
        <translation>neu versiegelt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>Neues Ende</translation>
    </message>
    <message>
        <source>New serial number</source>
        <translation>Neue Seriennummer</translation>
    </message>
    <message>
        <source>New SHA-256</source>
        <translation>Neuer SHA-256</translation>
    </message>
    <message>
        <source>Steps by state</source>
        <translation>Schritte nach Zustand</translation>
    </message>
    <message>
        <source>Planned, by month</source>
        <translation>Geplant, nach Monat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angeordnet</translation>
    </message>
    <message>
        <source>Time to revoke</source>
        <translation>Zeit bis zur Sperrung</translation>
    </message>
    <message>
        <source>Time to list</source>
        <translation>Zeit bis zur Liste</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Invalid since</source>
        <translation>Ungültig seit</translation>
    </message>
    <message>
        <source>On a list since</source>
        <translation>Auf einer Liste seit</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>Nach Grund</translation>
    </message>
    <message>
        <source>Revoked, by month</source>
        <translation>Gesperrt, nach Monat</translation>
    </message>
    <message>
        <source>Time to revoke runs from the making of the plan to the record in this vault; certificates that a list from elsewhere named have none.</source>
        <translation>Die Zeit bis zur Sperrung läuft vom Anlegen des Plans bis zum Eintrag in diesem Tresor; Zertifikate, die eine fremde Liste nannte, haben keine.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Digest of the plan</source>
        <translation>Prüfsumme des Plans</translation>
    </message>
    <message>
        <source>Audit record</source>
        <translation>Protokolleintrag</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>SHA-256 of the rows</source>
        <translation>SHA-256 der Zeilen</translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation>Protokollkopf</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Argon2id, %1 MiB, %2 passes</source>
        <translation>Argon2id, %1 MiB, %2 Durchläufe</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Öffnet mit</translation>
    </message>
    <message>
        <source>Key derivation</source>
        <translation>Schlüsselableitung</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Private Schlüssel</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Letzte Handlung</translation>
    </message>
    <message>
        <source>SHA-256 of the signing key</source>
        <translation>SHA-256 des Signaturschlüssels</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>Every record follows the one before it, and none was changed</source>
        <translation>Jeder Eintrag folgt dem vorigen, und keiner wurde geändert</translation>
    </message>
    <message>
        <source>%1 records in one chain</source>
        <translation>%1 Einträge in einer Kette</translation>
    </message>
    <message>
        <source>Every signed head fits its record and was signed by an administrator of this vault</source>
        <translation>Jeder signierte Kopf passt zu seinem Eintrag und stammt von einem Administrator dieses Tresors</translation>
    </message>
    <message>
        <source>%1 signed heads</source>
        <translation>%1 signierte Köpfe</translation>
    </message>
    <message>
        <source>Certificates, keys and key slots add up to what the newest head signed</source>
        <translation>Zertifikate, Schlüssel und Schlüsselfächer ergeben, was der neueste Kopf signiert</translation>
    </message>
    <message>
        <source>state root of the head at record %1</source>
        <translation>Zustandssumme des Kopfes bei Eintrag %1</translation>
    </message>
    <message>
        <source>All other tables add up to what the newest head signed</source>
        <translation>Alle übrigen Tabellen ergeben, was der neueste Kopf signiert</translation>
    </message>
    <message>
        <source>Nothing was missing when the vault was opened</source>
        <translation>Beim Öffnen des Tresors fehlte nichts</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Keep the audit head above outside the vault. &quot;audit verify --anchor&quot; with this file says later whether the record still holds it.</source>
        <translation>Bewahren Sie den Protokollkopf oben außerhalb des Tresors auf. „audit verify --anchor“ mit dieser Datei sagt später, ob das Protokoll ihn noch enthält.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Certificate inventory</source>
        <translation>Zertifikatsbestand</translation>
    </message>
    <message>
        <source>Every certificate with its owner, key, issuer, end and places.</source>
        <translation>Jedes Zertifikat mit Verantwortlichem, Schlüssel, Aussteller, Ende und Orten.</translation>
    </message>
    <message>
        <source>Certificates that end within 7 days</source>
        <translation>Zertifikate, die binnen 7 Tagen enden</translation>
    </message>
    <message>
        <source>What breaks this week unless somebody acts.</source>
        <translation>Was diese Woche ausfällt, wenn niemand handelt.</translation>
    </message>
    <message>
        <source>Certificates that end within 30 days</source>
        <translation>Zertifikate, die binnen 30 Tagen enden</translation>
    </message>
    <message>
        <source>What has to be renewed this month.</source>
        <translation>Was diesen Monat zu erneuern ist.</translation>
    </message>
    <message>
        <source>Certificates that end within 90 days</source>
        <translation>Zertifikate, die binnen 90 Tagen enden</translation>
    </message>
    <message>
        <source>What has to be planned this quarter.</source>
        <translation>Was dieses Quartal zu planen ist.</translation>
    </message>
    <message>
        <source>Weak and non-compliant certificates</source>
        <translation>Schwache und regelwidrige Zertifikate</translation>
    </message>
    <message>
        <source>Current certificates that break a rule of strength or form, why, and what to do.</source>
        <translation>Gültige Zertifikate, die gegen eine Regel zu Stärke oder Form verstoßen, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>Quantum-vulnerable certificates</source>
        <translation>Durch Quantenrechner gefährdete Zertifikate</translation>
    </message>
    <message>
        <source>Cryptographic bill of materials</source>
        <translation>Kryptografische Stückliste</translation>
    </message>
    <message>
        <source>Certificates, public keys and algorithms as CycloneDX 1.6, for other programs.</source>
        <translation>Zertifikate, öffentliche Schlüssel und Verfahren als CycloneDX 1.6, für andere Programme.</translation>
    </message>
    <message>
        <source>Unmanaged certificates</source>
        <translation>Nicht verwaltete Zertifikate</translation>
    </message>
    <message>
        <source>Certificates that were found but that nobody looks after here.</source>
        <translation>Zertifikate, die gefunden wurden, um die sich hier aber niemand kümmert.</translation>
    </message>
    <message>
        <source>Renewals and failures</source>
        <translation>Erneuerungen und Fehlschläge</translation>
    </message>
    <message>
        <source>Every issue and renewal a plan was made for, and every step that failed.</source>
        <translation>Jede geplante Ausstellung und Erneuerung und jeder gescheiterte Schritt.</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>Sperrungen</translation>
    </message>
    <message>
        <source>What was revoked and why, and how long it took from the order to the record.</source>
        <translation>Was weshalb gesperrt wurde, und wie lange es von der Anordnung bis zum Eintrag dauerte.</translation>
    </message>
    <message>
        <source>Approvals and rejections</source>
        <translation>Genehmigungen und Ablehnungen</translation>
    </message>
    <message>
        <source>Every plan: who made it, who decided what about it, and with what reason.</source>
        <translation>Jeder Plan: wer ihn anlegte, wer worüber entschied und mit welchem Grund.</translation>
    </message>
    <message>
        <source>Key access log</source>
        <translation>Zugriffe auf Schlüssel</translation>
    </message>
    <message>
        <source>Every use, import, export and destruction of a private key that was recorded.</source>
        <translation>Jede aufgezeichnete Nutzung, Einfuhr, Ausfuhr und Vernichtung eines privaten Schlüssels.</translation>
    </message>
    <message>
        <source>Access and roles</source>
        <translation>Zugang und Rollen</translation>
    </message>
    <message>
        <source>Who can open this vault, in which way, and what that person may reach.</source>
        <translation>Wer diesen Tresor auf welche Weise öffnen kann, und was diese Person erreicht.</translation>
    </message>
    <message>
        <source>Audit integrity statement</source>
        <translation>Erklärung zur Unversehrtheit des Protokolls</translation>
    </message>
    <message>
        <source>Whether the record of who did what is whole, checked while the report is made.</source>
        <translation>Ob das Protokoll unversehrt ist, geprüft während der Bericht entsteht.</translation>
    </message>
    <message>
        <source>Keys a quantum computer would break, and the deadlines they outlive.</source>
        <translation>Schlüssel, die ein Quantenrechner bräche, und die Fristen, die sie überleben.</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Certificates that end within one day</source>
        <translation>Zertifikate, die binnen einem Tag enden</translation>
    </message>
    <message>
        <source>Certificates that end within %1 days</source>
        <translation>Zertifikate, die binnen %1 Tagen enden</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>marked compromised</source>
        <translation>als kompromittiert markiert</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>putting back</source>
        <translation>wird zurückgenommen</translation>
    </message>
</context>
<context>
    <name>app::VaultDesk</name>
    <message>
        <source>Demo administrator</source>
        <translation>Demo-Administrator</translation>
    </message>
    <message>
        <source>Demo vault</source>
        <translation>Demo-Tresor</translation>
    </message>
    <message>
        <source>Check against the rules of lint</source>
        <translation>Nach den Regeln von Lint prüfen</translation>
    </message>
</context>
<context>
    <name>authorities</name>
    <message>
        <source>mail addresses for warnings, separated by spaces</source>
        <translation>Mailadressen für Warnungen, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: the authority&apos;s terms of service were read</source>
        <translation>„ja“: Die Nutzungsbedingungen der Zertifizierungsstelle wurden gelesen</translation>
    </message>
    <message>
        <source>external account binding: key identifier</source>
        <translation>External Account Binding: Schlüsselkennung</translation>
    </message>
    <message>
        <source>external account binding: key, base64url</source>
        <translation>External Account Binding: Schlüssel, base64url</translation>
    </message>
    <message>
        <source>account key, PKCS#8; made where none is given</source>
        <translation>Kontoschlüssel, PKCS#8; wird erzeugt, wenn keiner angegeben ist</translation>
    </message>
    <message>
        <source>address of the account; found by its key</source>
        <translation>Adresse des Kontos; wird über den Schlüssel gefunden</translation>
    </message>
    <message>
        <source>how control of names is shown</source>
        <translation>wie die Herrschaft über Namen gezeigt wird</translation>
    </message>
    <message>
        <source>by whom: builtin:PORT, webroot:DIR, hook:PROGRAM, manual</source>
        <translation>durch wen: builtin:PORT, webroot:ORDNER, hook:PROGRAMM, manual</translation>
    </message>
    <message>
        <source>the authority&apos;s profile</source>
        <translation>Profil der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>name of a root the chain should lead to</source>
        <translation>Name der Wurzel, zu der die Kette führen soll</translation>
    </message>
    <message>
        <source>further hosts the directory may lead to, separated by spaces</source>
        <translation>weitere Rechner, auf die das Verzeichnis verweisen darf, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>the authority: arn:aws:acm-pca:…:certificate-authority/…</source>
        <translation>die Zertifizierungsstelle: arn:aws:acm-pca:…:certificate-authority/…</translation>
    </message>
    <message>
        <source>access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>session token, of temporary access keys</source>
        <translation>Sitzungstoken, bei befristeten Zugriffsschlüsseln</translation>
    </message>
    <message>
        <source>region, where it is not that of the ARN</source>
        <translation>Region, wenn sie nicht die des ARN ist</translation>
    </message>
    <message>
        <source>certificate template, such as EndEntityServerAuthCertificate/V1</source>
        <translation>Zertifikatvorlage, etwa EndEntityServerAuthCertificate/V1</translation>
    </message>
    <message>
        <source>how it signs; else as the authority was made</source>
        <translation>Signaturverfahren; sonst wie die Stelle angelegt wurde</translation>
    </message>
    <message>
        <source>days of validity where none are asked for</source>
        <translation>Tage der Gültigkeit, wenn keine verlangt werden</translation>
    </message>
    <message>
        <source>key of the profile, hexadecimal (authsign)</source>
        <translation>Schlüssel des Profils, hexadezimal (authsign)</translation>
    </message>
    <message>
        <source>label of the signer</source>
        <translation>Bezeichnung des Unterzeichners</translation>
    </message>
    <message>
        <source>SHA-256 of the authority&apos;s certificate; needed over http</source>
        <translation>SHA-256 des Zertifikats der Zertifizierungsstelle; über http nötig</translation>
    </message>
    <message>
        <source>shared secret</source>
        <translation>gemeinsames Geheimnis</translation>
    </message>
    <message>
        <source>reference the secret is known by at the authority</source>
        <translation>Kennung, unter der die Zertifizierungsstelle das Geheimnis kennt</translation>
    </message>
    <message>
        <source>kind of request: &quot;ir&quot; first, &quot;cr&quot; further ones, &quot;p10cr&quot; with PKCS#10</source>
        <translation>Art der Anforderung: „ir“ die erste, „cr“ weitere, „p10cr“ mit PKCS#10</translation>
    </message>
    <message>
        <source>confirmation of certificates: &quot;implicit&quot; asks to go without, &quot;explicit&quot; sends it</source>
        <translation>Bestätigung von Zertifikaten: „implicit“ bittet darum, ohne auszukommen, „explicit“ sendet sie</translation>
    </message>
    <message>
        <source>API key (X-DC-DEVKEY)</source>
        <translation>API-Schlüssel (X-DC-DEVKEY)</translation>
    </message>
    <message>
        <source>product that is ordered, like ssl_basic</source>
        <translation>Produkt, das bestellt wird, etwa ssl_basic</translation>
    </message>
    <message>
        <source>number of the organization</source>
        <translation>Nummer der Organisation</translation>
    </message>
    <message>
        <source>years an order runs (1)</source>
        <translation>Jahre, die eine Bestellung läuft (1)</translation>
    </message>
    <message>
        <source>the issuing certificate&apos;s identifier</source>
        <translation>Kennung des ausstellenden Zertifikats</translation>
    </message>
    <message>
        <source>how control of domains is proven, like dns-txt-token</source>
        <translation>wie die Kontrolle über Domains nachgewiesen wird, etwa dns-txt-token</translation>
    </message>
    <message>
        <source>renewing is a new order, or a reissue of the old one</source>
        <translation>Erneuern ist eine neue Bestellung oder eine Neuausstellung der alten</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: no administrator there must agree; needs such an API key</source>
        <translation>„yes“: kein Administrator muss dort zustimmen; braucht einen solchen API-Schlüssel</translation>
    </message>
    <message>
        <source>name of the certificate authority</source>
        <translation>Name der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>certificate profile</source>
        <translation>Zertifikatsprofil</translation>
    </message>
    <message>
        <source>end entity profile</source>
        <translation>End-Entity-Profil</translation>
    </message>
    <message>
        <source>enrollment code end entities are made with</source>
        <translation>Registrierungscode, mit dem End-Entitys angelegt werden</translation>
    </message>
    <message>
        <source>beginning of end entities&apos; names (sealkeeper)</source>
        <translation>Anfang der Namen von End-Entitys (sealkeeper)</translation>
    </message>
    <message>
        <source>OAuth 2 bearer token, instead of a client certificate</source>
        <translation>OAuth-2-Bearer-Token statt eines Client-Zertifikats</translation>
    </message>
    <message>
        <source>user name for Basic authentication</source>
        <translation>Benutzername für Basic-Anmeldung</translation>
    </message>
    <message>
        <source>password for Basic authentication</source>
        <translation>Passwort für Basic-Anmeldung</translation>
    </message>
    <message>
        <source>label: which of the server&apos;s authorities</source>
        <translation>Label: welche der Zertifizierungsstellen des Servers</translation>
    </message>
    <message>
        <source>SHA-256 of the authority&apos;s root, where no root certificate is at hand (bootstrap)</source>
        <translation>SHA-256 der Wurzel, wenn kein Wurzelzertifikat zur Hand ist (Bootstrap)</translation>
    </message>
    <message>
        <source>&quot;yes&quot;: the server makes the keys</source>
        <translation>„ja“: Der Server erzeugt die Schlüssel</translation>
    </message>
    <message>
        <source>whom to give requests to: a person, an address, a page</source>
        <translation>wem Anträge gegeben werden: eine Person, eine Adresse, eine Seite</translation>
    </message>
    <message>
        <source>challenge password</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>identifier, where a server has several authorities</source>
        <translation>Kennung, wenn ein Server mehrere Zertifizierungsstellen hat</translation>
    </message>
    <message>
        <source>RSA key that signs messages, PKCS#8; made where none is given</source>
        <translation>RSA-Schlüssel, der Nachrichten signiert, PKCS#8; wird erzeugt, wenn keiner angegeben ist</translation>
    </message>
    <message>
        <source>customer URI of the account</source>
        <translation>Kunden-URI des Kontos</translation>
    </message>
    <message>
        <source>login of an administrator for the API</source>
        <translation>Anmeldename eines Administrators für die API</translation>
    </message>
    <message>
        <source>password of that administrator</source>
        <translation>Kennwort dieses Administrators</translation>
    </message>
    <message>
        <source>certificate profile: its name or its number</source>
        <translation>Zertifikatsprofil: sein Name oder seine Nummer</translation>
    </message>
    <message>
        <source>role of the PKI mount</source>
        <translation>Rolle des PKI-Mounts</translation>
    </message>
    <message>
        <source>path of the PKI mount; &quot;pki&quot; where none is given</source>
        <translation>Pfad des PKI-Mounts; „pki“, wenn keiner angegeben ist</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>AppRole: role identifier, instead of a token</source>
        <translation>AppRole: Rollenkennung, anstelle eines Tokens</translation>
    </message>
    <message>
        <source>AppRole: secret identifier</source>
        <translation>AppRole: Geheimniskennung</translation>
    </message>
    <message>
        <source>identifier of the authority (CA ID)</source>
        <translation>Kennung der Zertifizierungsstelle (CA ID)</translation>
    </message>
    <message>
        <source>identifier of the certificate profile</source>
        <translation>Kennung des Zertifikatsprofils</translation>
    </message>
    <message>
        <source>the pool: projects/…/locations/…/caPools/…</source>
        <translation>der Pool: projects/…/locations/…/caPools/…</translation>
    </message>
    <message>
        <source>key file of the service account (JSON)</source>
        <translation>Schlüsseldatei des Dienstkontos (JSON)</translation>
    </message>
    <message>
        <source>which authority of the pool, by its ID</source>
        <translation>welche Zertifizierungsstelle des Pools, nach ihrer ID</translation>
    </message>
    <message>
        <source>certificate template: projects/…/locations/…/certificateTemplates/…</source>
        <translation>Zertifikatvorlage: projects/…/locations/…/certificateTemplates/…</translation>
    </message>
    <message>
        <source>certificate template</source>
        <translation>Zertifikatvorlage</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>name of the JWK provisioner</source>
        <translation>Name des JWK-Provisioners</translation>
    </message>
    <message>
        <source>private key of the provisioner, PKCS#8</source>
        <translation>privater Schlüssel des Provisioners, PKCS#8</translation>
    </message>
    <message>
        <source>identifier of the provisioner&apos;s key; its thumbprint where none is given</source>
        <translation>Kennung des Schlüssels des Provisioners; sein Fingerabdruck, wenn keine angegeben ist</translation>
    </message>
    <message>
        <source>address of the policy service (CEP)</source>
        <translation>Adresse des Richtliniendienstes (CEP)</translation>
    </message>
    <message>
        <source>directory (tenant) of the application: ID or domain</source>
        <translation>Verzeichnis (Mandant) der Anwendung: ID oder Domäne</translation>
    </message>
    <message>
        <source>application (client) ID</source>
        <translation>Anwendungs-ID (Client-ID)</translation>
    </message>
    <message>
        <source>secret of the application</source>
        <translation>Geheimnis der Anwendung</translation>
    </message>
    <message>
        <source>sign-in address, where it is not https://login.microsoftonline.com</source>
        <translation>Anmeldeadresse, wenn sie nicht https://login.microsoftonline.com ist</translation>
    </message>
</context>
<context>
    <name>jobs::IssueReviewText</name>
    <message>
        <source>%1 is %2</source>
        <comment>part of a subject, its value</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is wanted</source>
        <comment>part of a subject</comment>
        <translation>%1 ist verlangt</translation>
    </message>
    <message>
        <source>CN from the first name</source>
        <translation>CN aus dem ersten Namen</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>wie verlangt</translation>
    </message>
    <message>
        <source>1 to %1 %2</source>
        <comment>how many, kind of name</comment>
        <translation>1 bis %1 %2</translation>
    </message>
    <message>
        <source>up to %1 %2</source>
        <comment>how many, kind of name</comment>
        <translation>bis zu %1 %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>names, where</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>RSA %1 or more</source>
        <translation>RSA ab %1</translation>
    </message>
    <message>
        <source>EC P-%1 or more</source>
        <translation>EC ab P-%1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1 (RSA)</source>
        <comment>key usage</comment>
        <translation>%1 (RSA)</translation>
    </message>
    <message>
        <source>%1 (EC)</source>
        <comment>key usage</comment>
        <translation>%1 (EC)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message numerus="yes">
        <source>now less %n minute(s)</source>
        <translation>
            <numerusform>jetzt minus %n Minute</numerusform>
            <numerusform>jetzt minus %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>höchstens %n Tag</numerusform>
            <numerusform>höchstens %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>Extended usage</source>
        <translation>Erweiterte Verwendung</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Basiseinschränkungen</translation>
    </message>
    <message>
        <source>from the authority</source>
        <translation>von der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names (SAN)</source>
        <translation>Namen (SAN)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, of the request</source>
        <comment>key</comment>
        <translation>%1, aus dem Antrag</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <comment>key</comment>
        <translation>%1, derselbe</translation>
    </message>
    <message>
        <source>%1, new</source>
        <comment>key</comment>
        <translation>%1, neu</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>the authority&apos;s</source>
        <translation>die der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>CRL point</source>
        <translation>CRL-Adresse</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Issuer&apos;s place</source>
        <translation>Adresse des Ausstellers</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>OCSP stapling is required</source>
        <translation>OCSP-Stapling ist verlangt</translation>
    </message>
    <message>
        <source>not to be checked by OCSP</source>
        <translation>nicht per OCSP zu prüfen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <comment>date and time</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>no authority</source>
        <translation>keine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>authority, path length %1</source>
        <translation>Zertifizierungsstelle, Pfadlänge %1</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <comment>value of an extension</comment>
        <translation>%1, kritisch</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>signature algorithm, digest</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>none of a root</source>
        <translation>bei einer Wurzel keine</translation>
    </message>
    <message>
        <source>from the parent</source>
        <translation>von der übergeordneten Stelle</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sie selbst</translation>
    </message>
    <message>
        <source>itself, a root</source>
        <translation>sie selbst, eine Wurzel</translation>
    </message>
    <message>
        <source>of an authority</source>
        <translation>einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Permitted names</source>
        <translation>Erlaubte Namen</translation>
    </message>
    <message>
        <source>Excluded names</source>
        <translation>Ausgeschlossene Namen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>Will write: CRL</source>
        <translation>Schreibt künftig: CRL</translation>
    </message>
    <message>
        <source>Will write: OCSP</source>
        <translation>Schreibt künftig: OCSP</translation>
    </message>
    <message>
        <source>Will write: issuer</source>
        <translation>Schreibt künftig: Aussteller</translation>
    </message>
    <message>
        <source>Its revocation lists</source>
        <translation>Ihre Sperrlisten</translation>
    </message>
    <message numerus="yes">
        <source>a new one every %n day(s)</source>
        <translation>
            <numerusform>nach je %n Tag eine neue</numerusform>
            <numerusform>nach je %n Tagen eine neue</numerusform>
        </translation>
    </message>
    <message>
        <source>the authority decides</source>
        <translation>die Zertifizierungsstelle entscheidet</translation>
    </message>
    <message>
        <source>written by the authority</source>
        <translation>schreibt die Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>verlangt</translation>
    </message>
</context>
<context>
    <name>policy::Finding</name>
    <message>
        <source>It has expired</source>
        <translation>Es ist abgelaufen</translation>
    </message>
    <message>
        <source>Replace it where it is still used, then mark it as superseded.</source>
        <translation>Ersetzen Sie es, wo es noch benutzt wird, und vermerken Sie es dann als ersetzt.</translation>
    </message>
    <message>
        <source>It expires soon</source>
        <translation>Es läuft bald ab</translation>
    </message>
    <message>
        <source>Renew it and put the new one in place before that day.</source>
        <translation>Erneuern Sie es und bringen Sie das neue vor diesem Tag in Betrieb.</translation>
    </message>
    <message>
        <source>It is not valid yet</source>
        <translation>Es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>Do not put it in place before its first day; check the issuer&apos;s clock if this is unexpected.</source>
        <translation>Setzen Sie es nicht vor dem ersten Tag ein; prüfen Sie die Uhr des Ausstellers, wenn das unerwartet ist.</translation>
    </message>
    <message>
        <source>It is revoked</source>
        <translation>Es ist gesperrt</translation>
    </message>
    <message>
        <source>Take it out of service; it must not be used again.</source>
        <translation>Nehmen Sie es außer Betrieb; es darf nicht mehr verwendet werden.</translation>
    </message>
    <message>
        <source>It was seen after its revocation</source>
        <translation>Es wurde nach seiner Sperrung gesehen</translation>
    </message>
    <message>
        <source>Deliver its replacement to the places listed and reload the services.</source>
        <translation>Bringen Sie den Ersatz an die aufgeführten Fundorte und laden Sie die Dienste neu.</translation>
    </message>
    <message>
        <source>The key is too short</source>
        <translation>Der Schlüssel ist zu kurz</translation>
    </message>
    <message>
        <source>Replace it by one with RSA of 3072 bits or more, or EC P-256 or more.</source>
        <translation>Ersetzen Sie ihn durch RSA mit mindestens 3072 Bit oder EC ab P-256.</translation>
    </message>
    <message>
        <source>The signature uses an old digest</source>
        <translation>Die Signatur verwendet einen alten Hash</translation>
    </message>
    <message>
        <source>Have it issued again with SHA-256 or better.</source>
        <translation>Lassen Sie es mit SHA-256 oder besser neu ausstellen.</translation>
    </message>
    <message>
        <source>The RSA exponent is small</source>
        <translation>Der RSA-Exponent ist klein</translation>
    </message>
    <message>
        <source>Make the next key with the exponent 65537.</source>
        <translation>Erzeugen Sie den nächsten Schlüssel mit dem Exponenten 65537.</translation>
    </message>
    <message>
        <source>The key&apos;s algorithm is not known here</source>
        <translation>Das Verfahren des Schlüssels ist hier unbekannt</translation>
    </message>
    <message>
        <source>Its strength cannot be judged; check it against the issuer&apos;s statement.</source>
        <translation>Seine Stärke lässt sich nicht beurteilen; prüfen Sie die Angaben des Ausstellers.</translation>
    </message>
    <message>
        <source>The serial number is not positive</source>
        <translation>Die Seriennummer ist nicht positiv</translation>
    </message>
    <message>
        <source>RFC 5280 4.1.2.2 forbids it and some programs refuse it; have it issued again.</source>
        <translation>RFC 5280 4.1.2.2 verbietet das, und manche Programme lehnen es ab; lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>Nobody owns it</source>
        <translation>Niemand ist zuständig</translation>
    </message>
    <message>
        <source>Assign an owner, so that somebody is told before it expires.</source>
        <translation>Weisen Sie einen Eigentümer zu, damit jemand vor dem Ablauf benachrichtigt wird.</translation>
    </message>
    <message>
        <source>It is not managed here</source>
        <translation>Es wird hier nicht verwaltet</translation>
    </message>
    <message>
        <source>Take it over, or record who looks after it.</source>
        <translation>Übernehmen Sie es, oder vermerken Sie, wer sich darum kümmert.</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate is missing</source>
        <translation>Das Zertifikat des Ausstellers fehlt</translation>
    </message>
    <message>
        <source>Import the issuer&apos;s certificate, so that the signature can be checked.</source>
        <translation>Importieren Sie das Zertifikat des Ausstellers, damit die Signatur geprüft werden kann.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key did not sign it</source>
        <translation>Der Schlüssel des Ausstellers hat es nicht signiert</translation>
    </message>
    <message>
        <source>It is forged or damaged, or another authority has the same name; do not trust it.</source>
        <translation>Es ist gefälscht oder beschädigt, oder eine andere Stelle trägt denselben Namen; vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>It lives longer than public TLS allows</source>
        <translation>Es gilt länger, als öffentliches TLS erlaubt</translation>
    </message>
    <message>
        <source>Browsers refuse it; have it issued again for a shorter time.</source>
        <translation>Browser lehnen es ab; lassen Sie es für kürzere Zeit neu ausstellen.</translation>
    </message>
    <message>
        <source>A quantum computer could break it in its lifetime</source>
        <translation>Ein Quantencomputer könnte es während seiner Laufzeit brechen</translation>
    </message>
    <message>
        <source>Plan its successor with a shorter life or a post-quantum algorithm.</source>
        <translation>Planen Sie den Nachfolger mit kürzerer Laufzeit oder einem Post-Quanten-Verfahren.</translation>
    </message>
    <message>
        <source>Other certificates use the same key</source>
        <translation>Andere Zertifikate verwenden denselben Schlüssel</translation>
    </message>
    <message>
        <source>Give each certificate its own key at the next renewal.</source>
        <translation>Geben Sie bei der nächsten Erneuerung jedem Zertifikat einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>It has no alternative names</source>
        <translation>Es hat keine alternativen Namen</translation>
    </message>
    <message>
        <source>Clients ignore the common name; have it issued again with its DNS names.</source>
        <translation>Programme beachten den Common Name nicht; lassen Sie es mit den DNS-Namen neu ausstellen.</translation>
    </message>
    <message>
        <source>It ended on %1, %2 days ago.</source>
        <translation>Es endete am %1, vor %2 Tagen.</translation>
    </message>
    <message>
        <source>It ends on %1, in %2 days.</source>
        <translation>Es endet am %1, in %2 Tagen.</translation>
    </message>
    <message>
        <source>It begins on %1.</source>
        <translation>Es beginnt am %1.</translation>
    </message>
    <message>
        <source>It was revoked on %1.</source>
        <translation>Es wurde am %1 gesperrt.</translation>
    </message>
    <message>
        <source>It was revoked on %1 and last seen on %2.</source>
        <translation>Es wurde am %1 gesperrt und zuletzt am %2 gesehen.</translation>
    </message>
    <message>
        <source>It lives %1 days; certificates issued on %2 may live %3 (SC-081v3).</source>
        <translation>Es gilt %1 Tage; am %2 ausgestellte Zertifikate dürfen %3 gelten (SC-081v3).</translation>
    </message>
    <message>
        <source>%1 ends on %2; such keys are deprecated after 2030 (NIST IR 8547).</source>
        <translation>%1 endet am %2; solche Schlüssel gelten nach 2030 als überholt (NIST IR 8547).</translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation>Der Schlüssel ist %1.</translation>
    </message>
    <message>
        <source>The signature is %1.</source>
        <translation>Die Signatur ist %1.</translation>
    </message>
    <message>
        <source>The public exponent is less than 65537.</source>
        <translation>Der öffentliche Exponent ist kleiner als 65537.</translation>
    </message>
    <message>
        <source>The serial number is negative or zero.</source>
        <translation>Die Seriennummer ist negativ oder null.</translation>
    </message>
    <message>
        <source>The owner is not set.</source>
        <translation>Es ist kein Eigentümer eingetragen.</translation>
    </message>
    <message>
        <source>It was found, not issued or taken over here.</source>
        <translation>Es wurde gefunden, nicht hier ausgestellt oder übernommen.</translation>
    </message>
    <message>
        <source>An authority of the issuer&apos;s name is in the vault, but its key does not verify the signature.</source>
        <translation>Eine Stelle mit dem Namen des Ausstellers liegt im Tresor, aber ihr Schlüssel bestätigt die Signatur nicht.</translation>
    </message>
    <message>
        <source>No certificate of its issuer is in the vault.</source>
        <translation>Im Tresor liegt kein Zertifikat des Ausstellers.</translation>
    </message>
    <message numerus="yes">
        <source>%n other current certificate(s) with this key.</source>
        <translation>
            <numerusform>%n weiteres aktuelles Zertifikat mit diesem Schlüssel.</numerusform>
            <numerusform>%n weitere aktuelle Zertifikate mit diesem Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>A server certificate needs its names in the subject alternative name extension.</source>
        <translation>Ein Serverzertifikat braucht seine Namen in der Erweiterung für alternative Namen.</translation>
    </message>
    <message>
        <source>Its key is compromised</source>
        <translation>Sein Schlüssel ist kompromittiert</translation>
    </message>
    <message>
        <source>Replace it by one with a new key, then revoke it.</source>
        <translation>Ersetzen Sie es durch eines mit neuem Schlüssel und sperren Sie es dann.</translation>
    </message>
    <message>
        <source>The key is marked as compromised and the certificate is not revoked.</source>
        <translation>Der Schlüssel ist als kompromittiert vermerkt, das Zertifikat aber nicht gesperrt.</translation>
    </message>
</context>
<context>
    <name>query::Column</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>SANs</source>
        <translation>SANs</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Fundorte</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Lifetime, days</source>
        <translation>Laufzeit, Tage</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <translation>Selbstsigniert</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Post-quantum</source>
        <translation>Post-Quanten</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer name</source>
        <translation>Name des Ausstellers</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Erweiterte Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>query::Field</name>
    <message>
        <source>directly issued by this authority</source>
        <translation>unmittelbar von dieser Stelle ausgestellt</translation>
    </message>
    <message>
        <source>everything below this authority, at any depth</source>
        <translation>alles unterhalb dieser Stelle, in jeder Tiefe</translation>
    </message>
    <message>
        <source>person, team or none</source>
        <translation>Person, Team oder none</translation>
    </message>
    <message>
        <source>responsible team, or none</source>
        <translation>zuständiges Team oder none</translation>
    </message>
    <message>
        <source>prod, stage …, or none</source>
        <translation>prod, stage … oder none</translation>
    </message>
    <message>
        <source>has this tag, or none</source>
        <translation>hat dieses Schlagwort, oder none</translation>
    </message>
    <message>
        <source>part of the signature algorithm&apos;s name</source>
        <translation>Teil des Namens des Signaturverfahrens</translation>
    </message>
    <message>
        <source>algorithm, curve, or size: rsa&lt;3072</source>
        <translation>Verfahren, Kurve oder Größe: rsa&lt;3072</translation>
    </message>
    <message>
        <source>part of the subject name</source>
        <translation>Teil des Inhabernamens</translation>
    </message>
    <message>
        <source>the name shown in the table</source>
        <translation>der in der Tabelle gezeigte Name</translation>
    </message>
    <message>
        <source>common name of the subject</source>
        <translation>Common Name des Inhabers</translation>
    </message>
    <message>
        <source>organisation of the subject</source>
        <translation>Organisation des Inhabers</translation>
    </message>
    <message>
        <source>organisational unit of the subject</source>
        <translation>Abteilung des Inhabers</translation>
    </message>
    <message>
        <source>country of the subject</source>
        <translation>Land des Inhabers</translation>
    </message>
    <message>
        <source>state or province of the subject</source>
        <translation>Bundesland oder Provinz des Inhabers</translation>
    </message>
    <message>
        <source>locality of the subject</source>
        <translation>Ort des Inhabers</translation>
    </message>
    <message>
        <source>mail address in subject or names</source>
        <translation>Mailadresse im Inhaber oder in den Namen</translation>
    </message>
    <message>
        <source>alternative name, address or network</source>
        <translation>alternativer Name, Adresse oder Netz</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS-Name</translation>
    </message>
    <message>
        <source>address or network of the names</source>
        <translation>Adresse oder Netz der Namen</translation>
    </message>
    <message>
        <source>mail address of the names</source>
        <translation>Mailadresse der Namen</translation>
    </message>
    <message>
        <source>URI of the names</source>
        <translation>URI der Namen</translation>
    </message>
    <message>
        <source>serial number, hexadecimal; * widens</source>
        <translation>Seriennummer, hexadezimal; * erweitert</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint or its beginning</source>
        <translation>SHA-256-Fingerabdruck oder sein Anfang</translation>
    </message>
    <message>
        <source>SHA-1 fingerprint or its beginning</source>
        <translation>SHA-1-Fingerabdruck oder sein Anfang</translation>
    </message>
    <message>
        <source>SHA-256 of the public key</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>subject key identifier</source>
        <translation>Schlüsselkennung des Inhabers</translation>
    </message>
    <message>
        <source>authority key identifier</source>
        <translation>Schlüsselkennung des Ausstellers</translation>
    </message>
    <message>
        <source>extended key usage</source>
        <translation>erweiterte Schlüsselverwendung</translation>
    </message>
    <message>
        <source>key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>part of a CRL address, or none</source>
        <translation>Teil einer CRL-Adresse, oder none</translation>
    </message>
    <message>
        <source>part of an OCSP address, or none</source>
        <translation>Teil einer OCSP-Adresse, oder none</translation>
    </message>
    <message>
        <source>part of an issuer certificate&apos;s address, or none</source>
        <translation>Teil der Adresse des Ausstellerzertifikats, oder none</translation>
    </message>
    <message>
        <source>certificate policy, or none</source>
        <translation>Zertifizierungsrichtlinie, oder none</translation>
    </message>
    <message>
        <source>part of the notes, or none</source>
        <translation>Teil der Notizen, oder none</translation>
    </message>
    <message>
        <source>part of a place, or its network</source>
        <translation>Teil eines Fundorts, oder dessen Netz</translation>
    </message>
    <message>
        <source>end of validity: 30d, 2026-11-23</source>
        <translation>Ende der Gültigkeit: 30d, 2026-11-23</translation>
    </message>
    <message>
        <source>start of validity: age or date</source>
        <translation>Beginn der Gültigkeit: Alter oder Datum</translation>
    </message>
    <message>
        <source>came into the vault: age or date</source>
        <translation>kam in den Tresor: Alter oder Datum</translation>
    </message>
    <message>
        <source>last seen anywhere: age or date</source>
        <translation>zuletzt irgendwo gesehen: Alter oder Datum</translation>
    </message>
    <message>
        <source>revoked: age or date</source>
        <translation>gesperrt: Alter oder Datum</translation>
    </message>
    <message>
        <source>key size in bits</source>
        <translation>Schlüsselgröße in Bit</translation>
    </message>
    <message>
        <source>validity in days</source>
        <translation>Gültigkeit in Tagen</translation>
    </message>
    <message>
        <source>how many alternative names</source>
        <translation>Anzahl alternativer Namen</translation>
    </message>
    <message>
        <source>how many places it was seen in</source>
        <translation>Anzahl der Fundorte</translation>
    </message>
    <message>
        <source>row number in this vault</source>
        <translation>Zeilennummer in diesem Tresor</translation>
    </message>
    <message>
        <source>valid (expiring included), expiring, expired …; status=valid leaves the expiring out</source>
        <translation>valid (mit expiring), expiring, expired …; status=valid lässt expiring weg</translation>
    </message>
    <message>
        <source>stands against a quantum computer</source>
        <translation>hält einem Quantencomputer stand</translation>
    </message>
    <message>
        <source>how much depends on it</source>
        <translation>wie viel davon abhängt</translation>
    </message>
    <message>
        <source>has this finding</source>
        <translation>hat diesen Befund</translation>
    </message>
    <message>
        <source>has a private key, an owner, tags …</source>
        <translation>hat privaten Schlüssel, Eigentümer, Schlagwörter …</translation>
    </message>
    <message>
        <source>the issuer&apos;s certificate in this vault</source>
        <translation>das Zertifikat des Ausstellers in diesem Tresor</translation>
    </message>
    <message>
        <source>looked after here</source>
        <translation>wird hier betreut</translation>
    </message>
    <message>
        <source>may issue certificates</source>
        <translation>darf Zertifikate ausstellen</translation>
    </message>
    <message>
        <source>signed by its own key</source>
        <translation>vom eigenen Schlüssel signiert</translation>
    </message>
    <message>
        <source>short key, old digest or other weakness</source>
        <translation>kurzer Schlüssel, alter Hash oder andere Schwäche</translation>
    </message>
    <message>
        <source>seen after it was revoked or had expired</source>
        <translation>nach Sperrung oder Ablauf gesehen</translation>
    </message>
    <message>
        <source>a field of your own</source>
        <translation>ein eigenes Feld</translation>
    </message>
    <message>
        <source>in the frozen set of this incident</source>
        <translation>in der festgehaltenen Menge dieses Vorfalls</translation>
    </message>
    <message>
        <source>its key is marked as compromised</source>
        <translation>sein Schlüssel ist als kompromittiert vermerkt</translation>
    </message>
    <message>
        <source>a published list or answer shows its revocation</source>
        <translation>eine veröffentlichte Liste oder Antwort zeigt die Sperrung</translation>
    </message>
    <message>
        <source>has a finding this severe, or breaks this rule of lint</source>
        <translation>hat einen so schweren Befund oder verletzt diese Regel von Lint</translation>
    </message>
</context>
<context>
    <name>query::Parser</name>
    <message>
        <source>&quot;%1&quot; is not one of: %2.</source>
        <translation>„%1“ ist keines von: %2.</translation>
    </message>
    <message>
        <source>%1 has no order; &quot;&lt;&quot; and &quot;&gt;&quot; do not fit.</source>
        <translation>%1 hat keine Reihenfolge; „&lt;“ und „&gt;“ passen nicht.</translation>
    </message>
    <message>
        <source>%1 is not text; &quot;~&quot; does not fit.</source>
        <translation>%1 ist kein Text; „~“ passt nicht.</translation>
    </message>
    <message>
        <source>The quotation marks hold nothing.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <source>The value holds a character that no certificate can hold.</source>
        <translation>Der Wert enthält ein Zeichen, das in keinem Zertifikat stehen kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date and no duration; write 30d, 2w, 6m, 1y or 2026-11-23.</source>
        <translation>„%1“ ist weder Datum noch Dauer; schreiben Sie 30d, 2w, 6m, 1y oder 2026-11-23.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network; write an address, &quot;/&quot; and up to 32 (IPv6: 128) bits.</source>
        <translation>„%1“ ist kein Netz; schreiben Sie eine Adresse, „/“ und bis zu 32 (IPv6: 128) Bit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address and no network.</source>
        <translation>„%1“ ist weder Adresse noch Netz.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of bits.</source>
        <translation>„%1“ ist keine Anzahl von Bits.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not hexadecimal.</source>
        <translation>„%1“ ist nicht hexadezimal.</translation>
    </message>
    <message>
        <source>The query is too long.</source>
        <translation>Die Abfrage ist zu lang.</translation>
    </message>
    <message>
        <source>There is no parenthesis that this one closes.</source>
        <translation>Es gibt keine Klammer, die diese schließt.</translation>
    </message>
    <message>
        <source>Something must follow &quot;or&quot;.</source>
        <translation>Auf „or“ muss etwas folgen.</translation>
    </message>
    <message>
        <source>Something must stand before &quot;and&quot;.</source>
        <translation>Vor „and“ muss etwas stehen.</translation>
    </message>
    <message>
        <source>Something must follow &quot;and&quot;.</source>
        <translation>Auf „and“ muss etwas folgen.</translation>
    </message>
    <message>
        <source>Something must stand before &quot;or&quot;.</source>
        <translation>Vor „or“ muss etwas stehen.</translation>
    </message>
    <message>
        <source>The parentheses hold nothing.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>The query ends too early.</source>
        <translation>Die Abfrage endet zu früh.</translation>
    </message>
    <message>
        <source>The query is nested too deeply.</source>
        <translation>Die Abfrage ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Something must follow &quot;%1&quot;.</source>
        <translation>Auf „%1“ muss etwas folgen.</translation>
    </message>
    <message>
        <source>The query has more than %1 parts.</source>
        <translation>Die Abfrage hat mehr als %1 Teile.</translation>
    </message>
    <message>
        <source>The quotation mark is never closed.</source>
        <translation>Das Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The parenthesis is never closed.</source>
        <translation>Die Klammer wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>A value must follow &quot;%1&quot;.</source>
        <translation>Auf „%1“ muss ein Wert folgen.</translation>
    </message>
    <message>
        <source>A list holds values only, joined by &quot;or&quot;.</source>
        <translation>Eine Liste enthält nur Werte, verbunden mit „or“.</translation>
    </message>
</context>
<context>
    <name>report::Chain</name>
    <message>
        <source>An authority above it does not allow one of its names.</source>
        <translation>Eine Stelle darüber erlaubt einen seiner Namen nicht.</translation>
    </message>
    <message>
        <source>Issue it again by an authority that may, or without that name.</source>
        <translation>Stellen Sie es von einer Stelle aus, die es darf, oder ohne diesen Namen.</translation>
    </message>
    <message>
        <source>There are more authorities above it than one of them allows.</source>
        <translation>Darüber stehen mehr Stellen, als eine von ihnen erlaubt.</translation>
    </message>
    <message>
        <source>Issue it again by an authority that is nearer to the root.</source>
        <translation>Stellen Sie es von einer Stelle aus, die näher an der Wurzel steht.</translation>
    </message>
    <message>
        <source>A key in its chain is not meant for what it was used for.</source>
        <translation>Ein Schlüssel in seiner Kette ist nicht für das gedacht, wofür er benutzt wurde.</translation>
    </message>
    <message>
        <source>Issue the certificate of that authority again with the right key usage.</source>
        <translation>Stellen Sie das Zertifikat dieser Stelle mit der richtigen Schlüsselverwendung neu aus.</translation>
    </message>
    <message>
        <source>An authority above it is not meant for its purpose.</source>
        <translation>Eine Stelle darüber ist nicht für seinen Zweck gedacht.</translation>
    </message>
    <message>
        <source>Issue it again by an authority for that purpose.</source>
        <translation>Stellen Sie es von einer Stelle für diesen Zweck neu aus.</translation>
    </message>
    <message>
        <source>A certificate in its chain signed others and is no authority.</source>
        <translation>Ein Zertifikat in seiner Kette hat andere signiert und ist keine Stelle.</translation>
    </message>
    <message>
        <source>Issue it again by an authority.</source>
        <translation>Stellen Sie es von einer Stelle neu aus.</translation>
    </message>
    <message>
        <source>Its policies do not fit those its authorities demand.</source>
        <translation>Seine Richtlinien passen nicht zu denen, die seine Stellen verlangen.</translation>
    </message>
    <message>
        <source>Issue it again with a policy that every authority above it allows.</source>
        <translation>Stellen Sie es mit einer Richtlinie neu aus, die jede Stelle darüber erlaubt.</translation>
    </message>
    <message>
        <source>A key in its chain is too short.</source>
        <translation>Ein Schlüssel in seiner Kette ist zu kurz.</translation>
    </message>
    <message>
        <source>Replace that authority by one with a stronger key.</source>
        <translation>Ersetzen Sie diese Stelle durch eine mit stärkerem Schlüssel.</translation>
    </message>
    <message>
        <source>A signature in its chain uses a digest that is broken.</source>
        <translation>Eine Signatur in seiner Kette benutzt eine gebrochene Prüfsumme.</translation>
    </message>
    <message>
        <source>Replace that certificate by one that is signed with SHA-256 or better.</source>
        <translation>Ersetzen Sie dieses Zertifikat durch eines, das mit SHA-256 oder besser signiert ist.</translation>
    </message>
    <message>
        <source>A certificate in its chain has a critical extension that is not understood.</source>
        <translation>Ein Zertifikat in seiner Kette hat eine kritische Erweiterung, die nicht verstanden wird.</translation>
    </message>
    <message>
        <source>Other programs will refuse it, too; issue it again without.</source>
        <translation>Auch andere Programme werden es ablehnen; stellen Sie es ohne sie neu aus.</translation>
    </message>
    <message>
        <source>Its revocation list could not be fetched.</source>
        <translation>Seine Sperrliste ließ sich nicht holen.</translation>
    </message>
    <message>
        <source>Its revocation list is out of date.</source>
        <translation>Seine Sperrliste ist veraltet.</translation>
    </message>
    <message>
        <source>Its revocation list is signed by somebody else.</source>
        <translation>Seine Sperrliste ist von jemand anderem signiert.</translation>
    </message>
    <message>
        <source>What lies at the address of its revocation list is none.</source>
        <translation>Unter der Adresse seiner Sperrliste liegt keine.</translation>
    </message>
    <message>
        <source>The address of its revocation list is one that is not gone to.</source>
        <translation>Die Adresse seiner Sperrliste ist eine, die nicht aufgesucht wird.</translation>
    </message>
    <message>
        <source>Its OCSP responder could not be reached.</source>
        <translation>Sein OCSP-Responder war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Its OCSP responder gives answers that are out of date.</source>
        <translation>Sein OCSP-Responder gibt veraltete Antworten.</translation>
    </message>
    <message>
        <source>The answers of its OCSP responder are signed by somebody else.</source>
        <translation>Die Antworten seines OCSP-Responders sind von jemand anderem signiert.</translation>
    </message>
    <message>
        <source>What its OCSP responder answers cannot be read.</source>
        <translation>Was sein OCSP-Responder antwortet, ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>The address of its OCSP responder is one that is not gone to.</source>
        <translation>Die Adresse seines OCSP-Responders ist eine, die nicht aufgesucht wird.</translation>
    </message>
    <message>
        <source>Tell its authority, or correct the address; programs that insist on knowing refuse it.</source>
        <translation>Sagen Sie es seiner Zertifizierungsstelle, oder berichtigen Sie die Adresse; Programme, die es wissen müssen, lehnen es ab.</translation>
    </message>
    <message>
        <source>A source it names is not well: %1.</source>
        <translation>Eine Quelle, die es nennt, ist nicht in Ordnung: %1.</translation>
    </message>
</context>
<context>
    <name>report::Compare</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Common Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Authority key identifier</source>
        <translation>Schlüsselkennung des Ausstellers</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Lifetime, days</source>
        <translation>Laufzeit, Tage</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Public key SHA-256</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Fundort</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>Schlüssel und Signatur</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Fundorte</translation>
    </message>
</context>
<context>
    <name>tables::AccountTable</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
</context>
<context>
    <name>tables::Action</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export gescheitert</translation>
    </message>
    <message>
        <source>Chains linked</source>
        <translation>Ketten verknüpft</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Ansicht gespeichert</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Ansicht entfernt</translation>
    </message>
    <message>
        <source>Field added</source>
        <translation>Feld angelegt</translation>
    </message>
    <message>
        <source>Field removed</source>
        <translation>Feld entfernt</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Tresor angelegt</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Tresor geöffnet</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restored from backup</source>
        <translation>Aus Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Vault format updated</source>
        <translation>Format des Tresors erneuert</translation>
    </message>
    <message>
        <source>Vault key changed</source>
        <translation>Schlüssel des Tresors erneuert</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>Recovery code changed</source>
        <translation>Wiederherstellungscode erneuert</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Schaden gefunden</translation>
    </message>
    <message>
        <source>Keys imported</source>
        <translation>Schlüssel importiert</translation>
    </message>
    <message>
        <source>Key exported</source>
        <translation>Schlüssel exportiert</translation>
    </message>
    <message>
        <source>Key export failed</source>
        <translation>Schlüsselexport fehlgeschlagen</translation>
    </message>
    <message>
        <source>Profile stored</source>
        <translation>Profil gespeichert</translation>
    </message>
    <message>
        <source>Profile removed</source>
        <translation>Profil entfernt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Record exported</source>
        <translation>Protokoll exportiert</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Revocation asked for</source>
        <translation>Widerruf abgefragt</translation>
    </message>
    <message>
        <source>Checked against rules</source>
        <translation>Nach Regeln geprüft</translation>
    </message>
    <message>
        <source>Authority connected</source>
        <translation>CA verbunden</translation>
    </message>
    <message>
        <source>Registered at an authority</source>
        <translation>Bei einer CA registriert</translation>
    </message>
    <message>
        <source>Authority tested</source>
        <translation>CA getestet</translation>
    </message>
    <message>
        <source>Authority&apos;s list taken in</source>
        <translation>Liste der CA übernommen</translation>
    </message>
    <message>
        <source>Order at an authority</source>
        <translation>Bestellung bei einer CA</translation>
    </message>
    <message>
        <source>Authority disconnected</source>
        <translation>CA getrennt</translation>
    </message>
    <message>
        <source>Certificates ordered</source>
        <translation>Zertifikate bestellt</translation>
    </message>
    <message>
        <source>Waiting orders taken up</source>
        <translation>Wartende Bestellungen fortgesetzt</translation>
    </message>
</context>
<context>
    <name>tables::AuditTable</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>tables::AuthorityTable</name>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Zwischenstelle</translation>
    </message>
    <message>
        <source>Below %1</source>
        <comment>an authority</comment>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>%1, in a token</source>
        <comment>key</comment>
        <translation>%1, in einem Token</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
</context>
<context>
    <name>tables::Certificate</name>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig vom %1 bis %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <translation>%1, %2 UTC</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>tables::CertificateTable</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>tables::FacetModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>tables::KeyTable</name>
    <message>
        <source>vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>Signiert für</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>tables::PlanStepTable</name>
    <message>
        <source>%1; tried again at %2</source>
        <comment>error, time</comment>
        <translation>%1; neuer Versuch am %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>tables::PlanTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>tables::PlanText</name>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Freigabe nötig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Partly failed</source>
        <translation>Teils gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Replace and revoke</source>
        <translation>Ersetzen und sperren</translation>
    </message>
    <message>
        <source>Destroy keys</source>
        <translation>Schlüssel vernichten</translation>
    </message>
    <message>
        <source>Create authority</source>
        <translation>Zertifizierungsstelle anlegen</translation>
    </message>
    <message>
        <source>Publish revocation list</source>
        <translation>Sperrliste veröffentlichen</translation>
    </message>
    <message>
        <source>Issue certificate</source>
        <translation>Zertifikat ausstellen</translation>
    </message>
    <message>
        <source>Destroy key</source>
        <translation>Schlüssel vernichten</translation>
    </message>
    <message>
        <source>Mark key as compromised</source>
        <translation>Schlüssel als kompromittiert vermerken</translation>
    </message>
    <message>
        <source>Read the list back</source>
        <translation>Liste zurücklesen</translation>
    </message>
    <message>
        <source>Wait before the wave</source>
        <translation>Vor der Welle warten</translation>
    </message>
    <message>
        <source>Mark the key</source>
        <translation>Schlüssel vermerken</translation>
    </message>
    <message>
        <source>Generate keys</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Generate key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Order certificate</source>
        <translation>Zertifikat bestellen</translation>
    </message>
</context>
<context>
    <name>tables::SavedViews</name>
    <message>
        <source>Current</source>
        <translation>Aktuelle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Weak keys</source>
        <translation>Schwache Schlüssel</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Eigentümer</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <source>Every certificate</source>
        <translation>Alle Zertifikate</translation>
    </message>
</context>
<context>
    <name>ui::AbilityMatrix</name>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>as last tested</source>
        <translation>wie zuletzt geprüft</translation>
    </message>
    <message>
        <source>What connected authorities can do</source>
        <translation>Was verbundene Zertifizierungsstellen können</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>what their protocols allow; a test tells what a server offers</source>
        <translation>was ihre Protokolle erlauben; ein Test sagt, was ein Server bietet</translation>
    </message>
    <message>
        <source>What kinds of authorities can do</source>
        <translation>Was Arten von Zertifizierungsstellen können</translation>
    </message>
</context>
<context>
    <name>ui::AboutPage</name>
    <message>
        <source>About Sealkeeper</source>
        <translation>Über Sealkeeper</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A desktop console for the whole life of every X.509 certificate an organisation has. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Eine Desktop-Konsole für das ganze Leben jedes X.509-Zertifikats einer Organisation. Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Windows, tables, text</source>
        <translation>Fenster, Tabellen, Text</translation>
    </message>
    <message>
        <source>X.509, keys, signatures, key derivation, sealing</source>
        <translation>X.509, Schlüssel, Signaturen, Schlüsselableitung, Versiegelung</translation>
    </message>
    <message>
        <source>PKCS#12 and PKCS#7 containers</source>
        <translation>PKCS#12- und PKCS#7-Container</translation>
    </message>
    <message>
        <source>The encrypted inventory</source>
        <translation>Der verschlüsselte Bestand</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>ZIP archives</source>
        <translation>ZIP-Archive</translation>
    </message>
    <message>
        <source>Kubernetes secrets</source>
        <translation>Kubernetes-Secrets</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>Läuft auf %1</translation>
    </message>
</context>
<context>
    <name>ui::AccountDetail</name>
    <message>
        <source>Choose an authority to see it in full.</source>
        <translation>Wählen Sie eine Zertifizierungsstelle, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Zertifikat ausstellen…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen …</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 trennen?</translation>
    </message>
    <message numerus="yes">
        <source>Its credentials are deleted here. Its %Ln certificate(s) and their keys stay; nothing changes at the authority.</source>
        <translation>
            <numerusform>Die Zugangsdaten werden hier gelöscht. Das %Ln Zertifikat und sein Schlüssel bleiben; bei der Zertifizierungsstelle ändert sich nichts.</numerusform>
            <numerusform>Die Zugangsdaten werden hier gelöscht. Die %Ln Zertifikate und ihre Schlüssel bleiben; bei der Zertifizierungsstelle ändert sich nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Never tested</source>
        <translation>Nie geprüft</translation>
    </message>
    <message>
        <source>It cannot list what it issued.</source>
        <translation>Sie kann nicht auflisten, was sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>The last test</source>
        <translation>Der letzte Test</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>the system&apos;s roots</source>
        <translation>den Wurzeln des Systems</translation>
    </message>
    <message numerus="yes">
        <source>%Ln root(s) of its own</source>
        <translation>
            <numerusform>%Ln eigenen Wurzel</numerusform>
            <numerusform>%Ln eigenen Wurzeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>Gepinnter Schlüssel</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Was sie kann</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>%1 answers, and takes the account.</source>
        <translation>%1 antwortet und nimmt das Konto an.</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Test fehlgeschlagen</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Sync with %1</source>
        <translation>Mit %1 abgleichen</translation>
    </message>
    <message>
        <source>%1 listed, %2 new, %3 marked as revoked, %4 unreadable.</source>
        <translation>%1 aufgelistet, %2 neu, %3 als gesperrt markiert, %4 unlesbar.</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>%1 is disconnected.</source>
        <translation>%1 ist getrennt.</translation>
    </message>
    <message>
        <source>%1 stays connected: something is on order there. Run or cancel its plans first.</source>
        <translation>%1 bleibt verbunden: Dort ist noch etwas bestellt. Führen Sie zuerst die Pläne aus oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
</context>
<context>
    <name>ui::AccountsView</name>
    <message>
        <source>Authorities elsewhere</source>
        <translation>Zertifizierungsstellen anderswo</translation>
    </message>
    <message>
        <source>No authority elsewhere is connected. ACME, EST, SCEP, CMP and the interfaces of certificate services are spoken.</source>
        <translation>Es ist keine Zertifizierungsstelle anderswo verbunden. Gesprochen werden ACME, EST, SCEP, CMP und die Schnittstellen von Zertifikatsdiensten.</translation>
    </message>
    <message>
        <source>Connect an authority…</source>
        <translation>Zertifizierungsstelle verbinden …</translation>
    </message>
</context>
<context>
    <name>ui::ActivityList</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of the day, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>QLocale time format</comment>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>ui::Asn1View</name>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>ASN.1 tree</source>
        <translation>ASN.1-Baum</translation>
    </message>
</context>
<context>
    <name>ui::AuditDetail</name>
    <message>
        <source>Audit record</source>
        <translation>Protokolleintrag</translation>
    </message>
    <message>
        <source>Choose a record to see it in full.</source>
        <translation>Wählen Sie einen Eintrag, um ihn ganz zu sehen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Record as JSON</source>
        <translation>Eintrag als JSON</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Walks the chain of all records and checks every signature.</source>
        <translation>Geht die Kette aller Einträge durch und prüft jede Signatur.</translation>
    </message>
    <message>
        <source>Filter by administrator, object or detail</source>
        <translation>Nach Administrator, Gegenstand oder Einzelheit filtern</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all days</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>No record fits this filter.</source>
        <translation>Kein Eintrag passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) fit the filter.</source>
        <translation>
            <numerusform>%Ln Eintrag passt zum Filter.</numerusform>
            <numerusform>%Ln Einträge passen zum Filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s); each one carries the hash of the one before.</source>
        <translation>
            <numerusform>%Ln Eintrag; jeder trägt den Hash des vorigen.</numerusform>
            <numerusform>%Ln Einträge; jeder trägt den Hash des vorigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is whole</source>
        <translation>Das Protokoll ist unversehrt</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads were checked: the chain is intact, and every head was signed by an administrator of this vault.</source>
        <translation>%1 Einträge und %2 signierte Stände wurden geprüft: Die Kette ist unversehrt, und jeden Stand hat ein Administrator dieses Tresors signiert.</translation>
    </message>
    <message>
        <source>The first record that does not fit is %1.</source>
        <translation>Der erste unpassende Eintrag ist %1.</translation>
    </message>
    <message>
        <source>No single record can be named.</source>
        <translation>Es lässt sich kein einzelner Eintrag nennen.</translation>
    </message>
    <message>
        <source>The record was changed</source>
        <translation>Das Protokoll wurde verändert</translation>
    </message>
    <message>
        <source>%1 %2 Keep this vault as it is and compare it with a backup.</source>
        <comment>where, raw reason</comment>
        <translation>%1 %2 Lassen Sie diesen Tresor, wie er ist, und vergleichen Sie ihn mit einer Sicherung.</translation>
    </message>
    <message>
        <source>Check the audit record</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not checked since it was opened</source>
        <translation>seit dem Öffnen nicht geprüft</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The whole record as a bundle that sealkeeper-audit-verify checks without the vault.</source>
        <translation>Das ganze Protokoll als Bündel, das sealkeeper-audit-verify ohne den Tresor prüft.</translation>
    </message>
    <message>
        <source>whole, checked %1</source>
        <translation>unversehrt, geprüft %1</translation>
    </message>
    <message>
        <source>changed, checked %1</source>
        <translation>verändert, geprüft %1</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Audit bundles (*.audit)</source>
        <translation>Protokollbündel (*.audit)</translation>
    </message>
    <message>
        <source>Export the audit record</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads, read back as sealkeeper-audit-verify reads them. Keep the head elsewhere: %3</source>
        <translation>%1 Einträge und %2 signierte Köpfe, zurückgelesen wie von sealkeeper-audit-verify. Bewahren Sie den Kopf anderswo auf: %3</translation>
    </message>
    <message>
        <source>The record is being exported</source>
        <translation>Das Protokoll wird exportiert</translation>
    </message>
    <message>
        <source>The jobs list above can stop it.</source>
        <translation>Die Liste der Aufträge oben kann es anhalten.</translation>
    </message>
    <message>
        <source>%1 of %2 records. The jobs list above can stop it.</source>
        <translation>%1 von %2 Einträgen. Die Liste der Aufträge oben kann es anhalten.</translation>
    </message>
    <message>
        <source>Witnesses…</source>
        <translation>Zeugen…</translation>
    </message>
    <message>
        <source>Anchors and time stamps outside this vault.</source>
        <translation>Anker und Zeitstempel außerhalb dieses Tresors.</translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
    <message>
        <source>New certificates</source>
        <translation>Neue Zertifikate</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Generation of the key slots</source>
        <translation>Stand der Schlüsselfächer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Private Schlüssel</translation>
    </message>
    <message>
        <source>Known certificates</source>
        <translation>Bekannte Zertifikate</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Fundorte</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unreadable blocks</source>
        <translation>Unlesbare Blöcke</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>With private keys</source>
        <translation>Mit privaten Schlüsseln</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) imported</source>
        <translation>
            <numerusform>%Ln Zertifikat importiert</numerusform>
            <numerusform>%Ln Zertifikate importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s) imported</source>
        <translation>
            <numerusform>%Ln privater Schlüssel importiert</numerusform>
            <numerusform>%Ln private Schlüssel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known certificate(s) seen again</source>
        <translation>
            <numerusform>%Ln bekanntes Zertifikat wieder gesehen</numerusform>
            <numerusform>%Ln bekannte Zertifikate wieder gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import without new certificates</source>
        <translation>Import ohne neue Zertifikate</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) edited</source>
        <translation>
            <numerusform>%Ln Zertifikat bearbeitet</numerusform>
            <numerusform>%Ln Zertifikate bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln certificate(s) undone</source>
        <translation>
            <numerusform>Bearbeitung von %Ln Zertifikat zurückgenommen</numerusform>
            <numerusform>Bearbeitung von %Ln Zertifikaten zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported with private keys</source>
        <translation>
            <numerusform>%Ln Zertifikat mit privatem Schlüssel exportiert</numerusform>
            <numerusform>%Ln Zertifikate mit privaten Schlüsseln exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported</source>
        <translation>
            <numerusform>%Ln Zertifikat exportiert</numerusform>
            <numerusform>%Ln Zertifikate exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Ansicht gespeichert</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Ansicht entfernt</translation>
    </message>
    <message>
        <source>Custom field added</source>
        <translation>Eigenes Feld angelegt</translation>
    </message>
    <message>
        <source>Custom field removed</source>
        <translation>Eigenes Feld entfernt</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Tresor angelegt</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>New recovery code made</source>
        <translation>Neuer Wiederherstellungscode erzeugt</translation>
    </message>
    <message>
        <source>Vault encrypted with new keys</source>
        <translation>Tresor mit neuen Schlüsseln verschlüsselt</translation>
    </message>
    <message>
        <source>Backup verified by opening</source>
        <translation>Sicherung durch Öffnen geprüft</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>Tresor aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Vault brought to a newer schema</source>
        <translation>Tresor auf ein neueres Schema gebracht</translation>
    </message>
    <message>
        <source>The vault reported an alarm</source>
        <translation>Der Tresor hat eine Warnung gemeldet</translation>
    </message>
    <message>
        <source>Chains linked and checked</source>
        <translation>Ketten verknüpft und geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demo certificate(s) made</source>
        <translation>
            <numerusform>%Ln Demozertifikat erstellt</numerusform>
            <numerusform>%Ln Demozertifikate erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo vault prepared</source>
        <translation>Demo-Tresor vorbereitet</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Private key exported</source>
        <translation>Privater Schlüssel exportiert</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
    <message>
        <source>Audit record exported</source>
        <translation>Protokoll exportiert</translation>
    </message>
    <message>
        <source>Head of the record time-stamped</source>
        <translation>Kopf des Protokolls mit Zeitstempel versehen</translation>
    </message>
</context>
<context>
    <name>ui::AuthoritiesPage</name>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>Zertifizierungsstelle anlegen…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>This vault has no authority yet. Create a root, then an intermediate one below it that signs what is used.</source>
        <translation>Dieser Tresor hat noch keine Zertifizierungsstelle. Legen Sie eine Wurzel an, dann darunter eine Zwischenstelle, die signiert, was gebraucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out.</source>
        <translation>
            <numerusform>%Ln Sperrliste ist veraltet.</numerusform>
            <numerusform>%Ln Sperrlisten sind veraltet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) can sign from this vault.</source>
        <translation>
            <numerusform>%Ln Zertifizierungsstelle kann aus diesem Tresor signieren.</numerusform>
            <numerusform>%Ln Zertifizierungsstellen können aus diesem Tresor signieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>höchstens %Ln Tag</numerusform>
            <numerusform>höchstens %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Export revocation list</source>
        <translation>Sperrliste exportieren</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>of this vault</source>
        <translation>aus diesem Tresor</translation>
    </message>
    <message>
        <source>Connect an authority…</source>
        <translation>Zertifizierungsstelle verbinden …</translation>
    </message>
    <message>
        <source>Which authorities</source>
        <translation>Welche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Of this vault</source>
        <translation>Dieses Tresors</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>What they can do</source>
        <translation>Was sie können</translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) elsewhere can be asked.</source>
        <translation>
            <numerusform>%Ln Zertifizierungsstelle anderswo kann gefragt werden.</numerusform>
            <numerusform>%Ln Zertifizierungsstellen anderswo können gefragt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who issues, renews, revokes and lists: before anything is asked.</source>
        <translation>Wer ausstellt, erneuert, sperrt und auflistet: bevor etwas verlangt wird.</translation>
    </message>
</context>
<context>
    <name>ui::AuthorityDetail</name>
    <message>
        <source>Choose an authority to see it in full.</source>
        <translation>Wählen Sie eine Zertifizierungsstelle, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Zertifikat ausstellen…</translation>
    </message>
    <message>
        <source>Publish list…</source>
        <translation>Liste veröffentlichen…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A root of this vault.</source>
        <translation>Eine Wurzel dieses Tresors.</translation>
    </message>
    <message>
        <source>An intermediate authority; its parent is not in this vault.</source>
        <translation>Eine Zwischenstelle; die übergeordnete Stelle liegt nicht in diesem Tresor.</translation>
    </message>
    <message>
        <source>An intermediate authority below %1.</source>
        <translation>Eine Zwischenstelle unter %1.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, in a token</source>
        <comment>key</comment>
        <translation>%1, in einem Token</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, relative</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Pfadlänge</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Zertifikat zeigen</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>None was published yet. Programs that insist on one refuse its certificates.</source>
        <translation>Noch wurde keine veröffentlicht. Programme, die auf einer bestehen, lehnen ihre Zertifikate ab.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Laufzeit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>Was sie schreibt</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>fitting the key</source>
        <translation>zum Schlüssel passend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Cross-sign…</source>
        <translation>Gegenzeichnen…</translation>
    </message>
    <message>
        <source>Signs another authority&apos;s name and key, so that whoever trusts this one trusts that one, too.</source>
        <translation>Signiert Namen und Schlüssel einer anderen Stelle: Wer dieser vertraut, vertraut dann auch jener.</translation>
    </message>
</context>
<context>
    <name>ui::AuthorityWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>passiv</translation>
    </message>
    <message>
        <source>with approval</source>
        <translation>mit Zustimmung</translation>
    </message>
    <message>
        <source>mark here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>stellt aus</translation>
    </message>
    <message>
        <source>renews</source>
        <translation>erneuert</translation>
    </message>
    <message>
        <source>revokes</source>
        <translation>sperrt</translation>
    </message>
    <message>
        <source>revokes after approval</source>
        <translation>sperrt nach Zustimmung</translation>
    </message>
    <message>
        <source>lists what it issued</source>
        <translation>listet Ausgestelltes auf</translation>
    </message>
    <message>
        <source>tries a request without issuing</source>
        <translation>prüft Anforderungen, ohne auszustellen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>As an operation of its own; else renewing is issuing again.</source>
        <translation>Als eigener Vorgang; sonst heißt Erneuern neu ausstellen.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Renewing with a new key.</source>
        <translation>Erneuern mit neuem Schlüssel.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Passive: it renews no more, but nobody else learns of it. Mark here: only this vault remembers.</source>
        <translation>Passiv: Sie erneuert nicht mehr, aber niemand sonst erfährt davon. Nur hier: Nur dieser Tresor merkt es sich.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Revoke for a while, and take that back.</source>
        <translation>Auf Zeit sperren und zurücknehmen.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Everything it issued; else the inventory comes from discovery.</source>
        <translation>Alles, was sie ausgestellt hat; sonst kommt der Bestand aus der Suche.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Only what changed since the last time.</source>
        <translation>Nur was sich seit dem letzten Mal geändert hat.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>It checks a request without issuing.</source>
        <translation>Sie prüft eine Anforderung, ohne auszustellen.</translation>
    </message>
    <message>
        <source>May wait</source>
        <translation>Kann warten</translation>
    </message>
    <message>
        <source>Issuing may wait for a person or a queue; the plan goes on later.</source>
        <translation>Das Ausstellen kann auf eine Person oder eine Warteschlange warten; der Plan geht später weiter.</translation>
    </message>
    <message>
        <source>It issues nothing through this protocol.</source>
        <translation>Über dieses Protokoll stellt sie nichts aus.</translation>
    </message>
    <message>
        <source>It cannot list what it issued: the inventory knows what this vault ordered, and what discovery finds.</source>
        <translation>Sie kann nicht auflisten, was sie ausgestellt hat: Der Bestand kennt, was dieser Tresor bestellt hat und was die Suche findet.</translation>
    </message>
    <message>
        <source>It takes no revocations: revoke at the authority itself.</source>
        <translation>Sie nimmt keine Sperrungen an: Sperren Sie bei der Zertifizierungsstelle selbst.</translation>
    </message>
    <message>
        <source>Revoking there is passive: it renews no more, but its lists do not say so.</source>
        <translation>Das Sperren ist dort passiv: Sie erneuert nicht mehr, aber ihre Listen sagen es nicht.</translation>
    </message>
    <message>
        <source>A person there must agree to a revocation.</source>
        <translation>Einer Sperrung muss dort eine Person zustimmen.</translation>
    </message>
    <message>
        <source>Revoking only leaves a mark in this vault: tell the authority yourself.</source>
        <translation>Das Sperren hinterlässt nur eine Markierung in diesem Tresor: Sagen Sie es der Zertifizierungsstelle selbst.</translation>
    </message>
    <message>
        <source>Issuing may take its time: the plan waits and goes on.</source>
        <translation>Das Ausstellen kann dauern: Der Plan wartet und geht weiter.</translation>
    </message>
    <message>
        <source>It writes the subject itself: only names are taken.</source>
        <translation>Sie schreibt den Inhaber selbst: Nur Namen werden übernommen.</translation>
    </message>
    <message>
        <source>It decides how long a certificate lasts.</source>
        <translation>Sie entscheidet, wie lange ein Zertifikat gilt.</translation>
    </message>
    <message>
        <source>It vouches only for names of these kinds: %1.</source>
        <translation>Sie bürgt nur für Namen dieser Arten: %1.</translation>
    </message>
    <message>
        <source>It takes keys of these kinds: %1.</source>
        <translation>Sie nimmt Schlüssel dieser Arten: %1.</translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::CertificateCompare</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare certificates</source>
        <translation>Zertifikate vergleichen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>They are the same in everything.</source>
        <translation>Sie stimmen in allem überein.</translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ.</source>
        <translation>
            <numerusform>%n Feld unterscheidet sich.</numerusform>
            <numerusform>%n Felder unterscheiden sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificatePanel</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Choose a certificate to see it here.</source>
        <translation>Wählen Sie ein Zertifikat, um es hier zu sehen.</translation>
    </message>
    <message>
        <source>Copy the PEM text</source>
        <translation>PEM-Text kopieren</translation>
    </message>
    <message>
        <source>More verbs</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Fundorte</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Volle Breite</translation>
    </message>
    <message>
        <source>PEM text copied.</source>
        <translation>PEM-Text kopiert.</translation>
    </message>
    <message>
        <source>criticality low</source>
        <translation>Kritikalität niedrig</translation>
    </message>
    <message>
        <source>criticality medium</source>
        <translation>Kritikalität mittel</translation>
    </message>
    <message>
        <source>criticality high</source>
        <translation>Kritikalität hoch</translation>
    </message>
    <message>
        <source>criticality critical</source>
        <translation>Kritikalität kritisch</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>unmanaged</source>
        <translation>nicht verwaltet</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Gesperrt %1</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>Beginnt %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab %1</translation>
    </message>
    <message>
        <source>Valid, expires %1</source>
        <translation>Gültig, läuft ab %1</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>Signatur falsch</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, held in the vault</source>
        <translation>%1, im Tresor verwahrt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennr.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Superseded by %1</source>
        <translation>Ersetzt durch %1</translation>
    </message>
    <message numerus="yes">
        <source>Supersedes %n certificates</source>
        <translation>
            <numerusform>Ersetzt %n Zertifikat</numerusform>
            <numerusform>Ersetzt %n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same key</source>
        <translation>
            <numerusform>%n weiteres hat denselben Schlüssel</numerusform>
            <numerusform>%n weitere haben denselben Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer %1 is not in this vault.</source>
        <translation>Der Aussteller %1 liegt nicht in diesem Tresor.</translation>
    </message>
    <message>
        <source>%1 issued below it</source>
        <translation>%1 darunter ausgestellt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Seen nowhere yet.</source>
        <translation>Noch nirgends gesehen.</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>first %1, last %2</source>
        <translation>zuerst %1, zuletzt %2</translation>
    </message>
    <message>
        <source>It has none (version 1).</source>
        <translation>Es hat keine (Version 1).</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <translation>%1, kritisch</translation>
    </message>
    <message>
        <source>Does not follow its format</source>
        <translation>Folgt nicht seinem Format</translation>
    </message>
    <message>
        <source>Nothing was done to it by itself yet.</source>
        <translation>Mit ihm selbst wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>hash, signature algorithm</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1: show the others</source>
        <translation>%1: die anderen zeigen</translation>
    </message>
</context>
<context>
    <name>ui::CertificatePicker</name>
    <message>
        <source>Matching certificates</source>
        <translation>Passende Zertifikate</translation>
    </message>
    <message>
        <source>Name, serial number, fingerprint or any query</source>
        <translation>Name, Seriennummer, Fingerabdruck oder beliebige Abfrage</translation>
    </message>
    <message>
        <source>Find a certificate</source>
        <translation>Zertifikat suchen</translation>
    </message>
    <message>
        <source>%1, key in a token</source>
        <translation>%1, Schlüssel in einem Token</translation>
    </message>
</context>
<context>
    <name>ui::CertificateRawView</name>
    <message>
        <source>Form of the raw bytes</source>
        <translation>Form der Rohdaten</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>DER hex</source>
        <translation>DER hex</translation>
    </message>
    <message>
        <source>ASN.1</source>
        <translation>ASN.1</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>Gezeigtes kopieren</translation>
    </message>
    <message>
        <source>PEM text</source>
        <translation>PEM-Text</translation>
    </message>
    <message>
        <source>DER bytes in hexadecimal</source>
        <translation>DER-Bytes hexadezimal</translation>
    </message>
</context>
<context>
    <name>ui::CertificateView</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
</context>
<context>
    <name>ui::ChainView</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>Signatur geprüft</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>Signatur falsch</translation>
    </message>
    <message>
        <source>signature cannot be checked</source>
        <translation>Signatur nicht prüfbar</translation>
    </message>
    <message>
        <source>signature not checked yet</source>
        <translation>Signatur noch nicht geprüft</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChartMarks</name>
    <message>
        <source>with SC-081v3</source>
        <translation>mit SC-081v3</translation>
    </message>
    <message>
        <source>with today’s lifetimes</source>
        <translation>mit heutigen Laufzeiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>new public TLS limited to %n day(s)</source>
        <translation>
            <numerusform>neues öffentliches TLS höchstens %n Tag</numerusform>
            <numerusform>neues öffentliches TLS höchstens %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day: what happens</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ChartOverview</name>
    <message>
        <source>Overview: the days shown above</source>
        <translation>Überblick: die oben gezeigten Tage</translation>
    </message>
    <message>
        <source>Arrow keys move the window, Shift and arrow keys its end, plus and minus zoom.</source>
        <translation>Pfeiltasten bewegen das Fenster, Umschalt und Pfeiltasten sein Ende, Plus und Minus zoomen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartText</name>
    <message>
        <source>d MMM</source>
        <comment>QLocale date format: day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: day, month, year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>QLocale date format: month, year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>QLocale date format: start of a span in one year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: end of a span in one year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <comment>QLocale date format: start of a span in one month</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale date format: end of a span in one month</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>span of days</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>ui::ChartTickText</name>
    <message>
        <source>MMM yyyy</source>
        <comment>QLocale date format: short month, year</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>QLocale date format: short month</comment>
        <translation>MMM</translation>
    </message>
</context>
<context>
    <name>ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Columns, shown ones first</source>
        <translation>Spalten, die gezeigten zuerst</translation>
    </message>
    <message>
        <source>Drag or Alt+Up/Down to move</source>
        <translation>Ziehen oder Alt+Auf/Ab verschiebt</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Suche und Befehle</translation>
    </message>
    <message>
        <source>Search certificates, or type a command</source>
        <translation>Zertifikate suchen oder einen Befehl eingeben</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message numerus="yes">
        <source>List all %n match(es) in the inventory</source>
        <translation>
            <numerusform>%n Treffer im Bestand zeigen</numerusform>
            <numerusform>Alle %n Treffer im Bestand zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the inventory for “%1”</source>
        <translation>Bestand nach „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>only left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>ui::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>↑↓ choose   Tab takes it   Esc closes</source>
        <translation>↑↓ wählen   Tab übernimmt   Esc schließt</translation>
    </message>
    <message numerus="yes">
        <source>Text search: %n match(es)</source>
        <translation>
            <numerusform>Textsuche: %n Treffer</numerusform>
            <numerusform>Textsuche: %n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompromiseWizard</name>
    <message>
        <source>Mark key as compromised</source>
        <translation>Schlüssel als kompromittiert vermerken</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>Der Schlüssel von %1</translation>
    </message>
    <message>
        <source>Marks the key, wherever it lies, and opens an incident on every certificate that shares it. Nothing is revoked yet. No certificate is issued for the key any more.</source>
        <translation>Vermerkt den Schlüssel als kompromittiert, wo immer er liegt, und eröffnet einen Vorfall zu jedem Zertifikat, das ihn teilt. Noch wird nichts gesperrt. Für den Schlüssel wird kein Zertifikat mehr ausgestellt.</translation>
    </message>
    <message>
        <source>Title of the incident</source>
        <translation>Titel des Vorfalls</translation>
    </message>
    <message>
        <source>leaked key of the edge cluster</source>
        <translation>abgeflossener Schlüssel des Edge-Clusters</translation>
    </message>
    <message>
        <source>Leaked key of %1</source>
        <translation>Abgeflossener Schlüssel von %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>ticket, who reported it</source>
        <translation>Ticket, wer es gemeldet hat</translation>
    </message>
    <message>
        <source>In wrong hands since</source>
        <translation>In falschen Händen seit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Mark the key</source>
        <translation>Schlüssel vermerken</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>marking the key</source>
        <translation>Schlüssel wird vermerkt</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Vorfall öffnen</translation>
    </message>
</context>
<context>
    <name>ui::ConnectAccountPage</name>
    <message>
        <source>What the account needs</source>
        <translation>Was das Konto braucht</translation>
    </message>
    <message>
        <source>What it may have</source>
        <translation>Was es haben kann</translation>
    </message>
    <message>
        <source>How names are shown to be ours</source>
        <translation>Wie gezeigt wird, dass Namen unsere sind</translation>
    </message>
    <message>
        <source>can be chosen anew with each order</source>
        <translation>kann bei jeder Bestellung neu gewählt werden</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Authenticate with a certificate of this vault, and its key</source>
        <translation>Mit einem Zertifikat dieses Tresors und seinem Schlüssel anmelden</translation>
    </message>
    <message>
        <source>%1, from a file</source>
        <comment>a secret</comment>
        <translation>%1, aus einer Datei</translation>
    </message>
    <message>
        <source>or from a file: a key in PEM, a token</source>
        <translation>oder aus einer Datei: ein Schlüssel in PEM, ein Token</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Choose the client certificate.</source>
        <translation>Wählen Sie das Client-Zertifikat.</translation>
    </message>
    <message>
        <source>as it is offered</source>
        <translation>wie angeboten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s), client certificate</source>
        <translation>
            <numerusform>%Ln Wert, Client-Zertifikat</numerusform>
            <numerusform>%Ln Werte, Client-Zertifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectPlacePage</name>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>Name in diesem Tresor</translation>
    </message>
    <message>
        <source>Whom to trust</source>
        <translation>Wem vertraut wird</translation>
    </message>
    <message>
        <source>Root certificates instead of the system&apos;s</source>
        <translation>Wurzelzertifikate anstelle derer des Systems</translation>
    </message>
    <message>
        <source>the system&apos;s roots</source>
        <translation>den Wurzeln des Systems</translation>
    </message>
    <message>
        <source>PEM or DER. Nothing is sent before the server&apos;s certificate holds.</source>
        <translation>PEM oder DER. Nichts wird gesendet, bevor das Zertifikat des Servers hält.</translation>
    </message>
    <message>
        <source>SHA-256 of the server&apos;s public key</source>
        <translation>SHA-256 des öffentlichen Schlüssels des Servers</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht gepinnt</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Wie man hinkommt</translation>
    </message>
    <message>
        <source>It may lie in a private network</source>
        <translation>Sie darf in einem privaten Netz liegen</translation>
    </message>
    <message>
        <source>It may run on this machine</source>
        <translation>Sie darf auf diesem Rechner laufen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>Write the address, like https://ca.example.org/…</source>
        <translation>Schreiben Sie die Adresse, etwa https://ca.example.org/…</translation>
    </message>
    <message>
        <source>The address must begin with https: this protocol does not protect itself.</source>
        <translation>Die Adresse muss mit https beginnen: Dieses Protokoll schützt sich nicht selbst.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <source>The pinned key is a SHA-256: 64 hexadecimal digits.</source>
        <translation>Der gepinnte Schlüssel ist ein SHA-256: 64 hexadezimale Ziffern.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectWizard</name>
    <message>
        <source>Connect an authority</source>
        <translation>Zertifizierungsstelle verbinden</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it speaks</source>
        <translation>Was sie spricht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where it is, and whom to trust</source>
        <translation>Wo sie ist und wem vertraut wird</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What the authority knows you by</source>
        <translation>Woran die Zertifizierungsstelle Sie erkennt</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>What it can do, and what it cannot</source>
        <translation>Was sie kann und was nicht</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Credentials are sealed in the vault. When the test fails, nothing stays.</source>
        <translation>Zugangsdaten werden im Tresor versiegelt. Schlägt der Test fehl, bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>What the protocol allows</source>
        <translation>Was das Protokoll erlaubt</translation>
    </message>
    <message>
        <source>the test tells what this server offers</source>
        <translation>der Test sagt, was dieser Server bietet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>reaching the authority, proving the account</source>
        <translation>Zertifizierungsstelle erreichen, Konto nachweisen</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 ist verbunden</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was sie sagte</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Zertifikat ausstellen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleContext</name>
    <message>
        <source>%1: %2</source>
        <comment>verb of a plan, its title</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleView</name>
    <message>
        <source>The vault is not as it was left</source>
        <translation>Der Tresor ist nicht so, wie er verlassen wurde</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Nothing can be changed.</source>
        <translation>Es kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>This is a demo vault with made-up certificates</source>
        <translation>Dies ist ein Demo-Tresor mit erfundenen Zertifikaten</translation>
    </message>
    <message>
        <source>It lies in a temporary folder and is deleted when the program ends.</source>
        <translation>Er liegt in einem temporären Ordner und wird gelöscht, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Create your own vault…</source>
        <translation>Eigenen Tresor anlegen…</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>Mit dem Wiederherstellungscode geöffnet</translation>
    </message>
    <message>
        <source>Set a new passphrase now, so that the code can go back to its safe.</source>
        <translation>Setzen Sie jetzt eine neue Passphrase, damit der Code zurück in den Safe kann.</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>Neue Passphrase…</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>Zertifikate importieren…</translation>
    </message>
    <message>
        <source>Check the vault now</source>
        <translation>Tresor jetzt prüfen</translation>
    </message>
    <message>
        <source>Filter the inventory</source>
        <translation>Bestand filtern</translation>
    </message>
    <message>
        <source>Collapse or expand the navigation</source>
        <translation>Navigation ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Helles Design verwenden</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Dunkles Design verwenden</translation>
    </message>
    <message>
        <source>Follow the system&apos;s theme</source>
        <translation>Design des Systems verwenden</translation>
    </message>
    <message>
        <source>About Sealkeeper</source>
        <translation>Über Sealkeeper</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor abschließen</translation>
    </message>
    <message>
        <source>State check runs</source>
        <translation>Zustandsprüfung läuft</translation>
    </message>
    <message>
        <source>State check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>State check passed %1</source>
        <translation>Zustandsprüfung bestanden %1</translation>
    </message>
    <message>
        <source>Audit chain intact, head %1</source>
        <translation>Protokollkette unversehrt, Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>State check found %n problem(s)</source>
        <translation>
            <numerusform>Zustandsprüfung fand %n Problem</numerusform>
            <numerusform>Zustandsprüfung fand %n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>State check was stopped</source>
        <translation>Zustandsprüfung wurde angehalten</translation>
    </message>
    <message>
        <source>State check could not run</source>
        <translation>Zustandsprüfung konnte nicht laufen</translation>
    </message>
    <message>
        <source>Ctrl+K finds every certificate and command. F6 moves between the parts of a page.</source>
        <translation>Strg+K findet jedes Zertifikat und jeden Befehl. F6 wechselt zwischen den Bereichen einer Seite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) came to no end</source>
        <translation>
            <numerusform>%Ln Plan kam nicht zu Ende</numerusform>
            <numerusform>%Ln Pläne kamen nicht zu Ende</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Resuming takes every step up where it was.</source>
        <comment>title of a plan</comment>
        <translation>%1. Beim Fortsetzen wird jeder Schritt dort aufgenommen, wo er war.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume plan: %1</source>
        <translation>Plan fortsetzen: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Zertifikat ausstellen…</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>Zertifizierungsstelle anlegen…</translation>
    </message>
    <message>
        <source>Renew certificates by query…</source>
        <translation>Zertifikate nach Abfrage erneuern…</translation>
    </message>
    <message>
        <source>Revoke: a query, a key, everything below an authority…</source>
        <translation>Sperren: eine Abfrage, ein Schlüssel, alles unterhalb einer Stelle…</translation>
    </message>
    <message>
        <source>Replace, then revoke…</source>
        <translation>Ersetzen, dann sperren…</translation>
    </message>
    <message>
        <source>Go to the incident</source>
        <translation>Zum Vorfall</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Verify certificates…</source>
        <translation>Zertifikate prüfen…</translation>
    </message>
    <message>
        <source>Generate key…</source>
        <translation>Schlüssel erzeugen …</translation>
    </message>
</context>
<context>
    <name>ui::CreateAuthorityWizard</name>
    <message>
        <source>“%1” is no address of the form http://host/path.</source>
        <translation>„%1“ ist keine Adresse der Form http://host/path.</translation>
    </message>
    <message>
        <source>“%1” is no range of names; write dns:example.org, ip:10.0.0.0/8, mail:example.org and the like.</source>
        <translation>„%1“ ist kein Namensbereich; schreiben Sie dns:example.org, ip:10.0.0.0/8, mail:example.org und dergleichen.</translation>
    </message>
    <message>
        <source>Create authority</source>
        <translation>Zertifizierungsstelle anlegen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Which kind of authority</source>
        <translation>Welche Art von Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Subject and name</source>
        <translation>Inhaber und Name</translation>
    </message>
    <message>
        <source>Key and lifetime</source>
        <translation>Schlüssel und Laufzeit</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What it may sign</source>
        <translation>Was sie signieren darf</translation>
    </message>
    <message>
        <source>Limits are written into the certificate and can never be loosened.</source>
        <translation>Grenzen stehen im Zertifikat und lassen sich nie lockern.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Written into every certificate it signs. All of them may be left empty.</source>
        <translation>Stehen in jedem Zertifikat, das sie signiert. Alle dürfen leer bleiben.</translation>
    </message>
    <message>
        <source>This is exactly what will be signed. Nothing has been made yet.</source>
        <translation>Genau das wird signiert. Noch ist nichts angelegt.</translation>
    </message>
    <message>
        <source>creating the authority</source>
        <translation>Zertifizierungsstelle wird angelegt</translation>
    </message>
    <message>
        <source>Its private key is made, sealed in the vault and never leaves it by itself.</source>
        <translation>Ihr privater Schlüssel wird erzeugt, im Tresor versiegelt und verlässt ihn nie von selbst.</translation>
    </message>
    <message>
        <source>A root: it signs itself and is installed where it is trusted</source>
        <translation>Eine Wurzel: Sie signiert sich selbst und wird dort installiert, wo ihr vertraut wird</translation>
    </message>
    <message>
        <source>An intermediate authority, signed by:</source>
        <translation>Eine Zwischenstelle, signiert von:</translation>
    </message>
    <message>
        <source>Parent authorities</source>
        <translation>Übergeordnete Stellen</translation>
    </message>
    <message>
        <source>A root that signs only authorities can lie still for years; what is issued daily comes from an intermediate one below it.</source>
        <translation>Eine Wurzel, die nur Stellen signiert, kann jahrelang ruhen; was täglich ausgestellt wird, kommt von einer Zwischenstelle darunter.</translation>
    </message>
    <message>
        <source>what stands in the certificate</source>
        <translation>was im Zertifikat steht</translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>Name in diesem Tresor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Digest of its signatures</source>
        <translation>Hash ihrer Signaturen</translation>
    </message>
    <message>
        <source>the one that fits the key</source>
        <translation>der zum Schlüssel passende</translation>
    </message>
    <message>
        <source>RSA-PSS instead of PKCS#1 v1.5</source>
        <translation>RSA-PSS statt PKCS#1 v1.5</translation>
    </message>
    <message>
        <source>Lifetime in years</source>
        <translation>Laufzeit in Jahren</translation>
    </message>
    <message>
        <source>At most so many levels of authorities below it:</source>
        <translation>Höchstens so viele Ebenen von Stellen darunter:</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Pfadlänge</translation>
    </message>
    <message>
        <source>0: it signs no further authorities, only what is used.</source>
        <translation>0: Sie signiert keine weiteren Stellen, nur was gebraucht wird.</translation>
    </message>
    <message>
        <source>Name constraints</source>
        <translation>Namensbeschränkungen</translation>
    </message>
    <message>
        <source>Permitted names</source>
        <translation>Erlaubte Namen</translation>
    </message>
    <message>
        <source>Excluded names</source>
        <translation>Ausgeschlossene Namen</translation>
    </message>
    <message>
        <source>Only names inside (one in a line)</source>
        <translation>Nur Namen innerhalb von (einer je Zeile)</translation>
    </message>
    <message>
        <source>No names inside</source>
        <translation>Keine Namen innerhalb von</translation>
    </message>
    <message>
        <source>Where its revocation list lies (CRL)</source>
        <translation>Wo ihre Sperrliste liegt (CRL)</translation>
    </message>
    <message>
        <source>Who answers about revocation (OCSP)</source>
        <translation>Wer über Sperrungen Auskunft gibt (OCSP)</translation>
    </message>
    <message>
        <source>Where its own certificate lies</source>
        <translation>Wo ihr eigenes Zertifikat liegt</translation>
    </message>
    <message>
        <source>A revocation list holds for days</source>
        <translation>Eine Sperrliste gilt so viele Tage</translation>
    </message>
    <message>
        <source>signs no authorities</source>
        <translation>signiert keine Stellen</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Choose the parent.</source>
        <translation>Wählen Sie die übergeordnete Stelle.</translation>
    </message>
    <message>
        <source>An authority needs a common name or another part of a subject, and a name in this vault.</source>
        <translation>Eine Zertifizierungsstelle braucht einen Common Name oder einen anderen Teil des Inhabers und einen Namen in diesem Tresor.</translation>
    </message>
    <message>
        <source>There is an authority of this name already.</source>
        <translation>Es gibt schon eine Zertifizierungsstelle dieses Namens.</translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>Wählen Sie einen Schlüssel.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Unter %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln year(s)</source>
        <comment>key</comment>
        <translation>
            <numerusform>%1, %Ln Jahr</numerusform>
            <numerusform>%1, %Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>path length %1</source>
        <translation>Pfadlänge %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln range(s) of names</source>
        <translation>
            <numerusform>%Ln Namensbereich</numerusform>
            <numerusform>%Ln Namensbereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>%1, sealed in the vault</source>
        <translation>%1, im Tresor versiegelt</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>durch sich selbst</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>read back, every field and the signature compared</source>
        <translation>zurückgelesen, jedes Feld und die Signatur verglichen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>certificate and authority “%1”</source>
        <translation>Zertifikat und Zertifizierungsstelle „%1“</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Issue certificate…</source>
        <translation>Zertifikat ausstellen…</translation>
    </message>
    <message>
        <source>Show authorities</source>
        <translation>Zertifizierungsstellen zeigen</translation>
    </message>
    <message>
        <source>Where the key lies</source>
        <translation>Wo der Schlüssel liegt</translation>
    </message>
    <message>
        <source>Its private key is made inside the token and cannot leave it. The PIN is asked for when it runs.</source>
        <translation>Der private Schlüssel entsteht im Token und kann es nicht verlassen. Nach der PIN wird bei der Ausführung gefragt.</translation>
    </message>
    <message>
        <source>In a token</source>
        <translation>Im Token</translation>
    </message>
    <message>
        <source>%1, inside the token</source>
        <translation>%1, im Token</translation>
    </message>
</context>
<context>
    <name>ui::CreateVaultWizard</name>
    <message>
        <source>Create a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Name and place</source>
        <translation>Name und Ort</translation>
    </message>
    <message>
        <source>A vault is one folder; everything in it is encrypted.</source>
        <translation>Ein Tresor ist ein Ordner; alles darin ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>It opens the vault. Nobody can reset it.</source>
        <translation>Sie öffnet den Tresor. Niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>The only other way in, shown this once.</source>
        <translation>Der einzige andere Zugang; er wird nur dieses Mal gezeigt.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The vault is ready</source>
        <translation>Der Tresor ist bereit</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>Zertifikate importieren…</translation>
    </message>
    <message>
        <source>certificates</source>
        <comment>name of a new vault</comment>
        <translation>zertifikate</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shown at the top of the window and when unlocking.</source>
        <translation>Steht oben im Fenster und beim Aufschließen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Put it where your backups reach it.</source>
        <translation>Legen Sie ihn dorthin, wo Ihre Datensicherung ihn erfasst.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Stands in the audit log beside everything you do.</source>
        <translation>Steht im Protokoll neben allem, was Sie tun.</translation>
    </message>
    <message>
        <source>Folder for the vault</source>
        <translation>Ordner für den Tresor</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Four or more unrelated words are easy to remember and hard to guess.</source>
        <translation>Vier oder mehr unzusammenhängende Wörter sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Creating the vault</source>
        <translation>Der Tresor wird angelegt</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, this code opens the vault. Print it and put it in a safe; do not keep it beside the vault.</source>
        <translation>Ist die Passphrase vergessen, öffnet dieser Code den Tresor. Drucken Sie ihn und legen Sie ihn in einen Safe; bewahren Sie ihn nicht beim Tresor auf.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In Datei speichern…</translation>
    </message>
    <message>
        <source>The code is printed, saved or written down</source>
        <translation>Der Code ist gedruckt, gespeichert oder notiert</translation>
    </message>
    <message>
        <source>The vault is created and open</source>
        <translation>Der Tresor ist angelegt und geöffnet</translation>
    </message>
    <message>
        <source>Now bring in certificates: files, folders, keystores, and what this machine trusts. You can also do that later from the dashboard.</source>
        <translation>Holen Sie jetzt Zertifikate herein: Dateien, Ordner, Keystores und was dieser Rechner für vertrauenswürdig hält. Das geht auch später von der Übersicht aus.</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Give the vault a name.</source>
        <translation>Geben Sie dem Tresor einen Namen.</translation>
    </message>
    <message>
        <source>A name may not contain “/” or begin with a dot.</source>
        <translation>Ein Name darf kein „/“ enthalten und nicht mit einem Punkt beginnen.</translation>
    </message>
    <message>
        <source>Say in which folder the vault goes.</source>
        <translation>Geben Sie an, in welchen Ordner der Tresor kommt.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Weak: quickly guessed. Make it longer.</source>
        <translation>Schwach: schnell erraten. Verlängern Sie sie.</translation>
    </message>
    <message>
        <source>Fair: add a word or two.</source>
        <translation>Mäßig: Fügen Sie ein oder zwei Wörter hinzu.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Type it again, so that a slip does not lock you out.</source>
        <translation>Geben Sie sie noch einmal ein, damit ein Tippfehler Sie nicht aussperrt.</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Beide stimmen überein</translation>
    </message>
    <message>
        <source>They differ so far</source>
        <translation>Noch verschieden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Measuring how hard the passphrase can be protected on this machine, about 3 seconds.</source>
        <translation>Es wird gemessen, wie stark die Passphrase auf diesem Rechner geschützt werden kann, etwa 3 Sekunden.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
</context>
<context>
    <name>ui::CrossSignWizard</name>
    <message>
        <source>Cross-sign an authority</source>
        <translation>Stelle gegenzeichnen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Whose name and key it signs</source>
        <translation>Wessen Namen und Schlüssel sie signiert</translation>
    </message>
    <message>
        <source>%1 signs</source>
        <comment>name of an authority</comment>
        <translation>%1 signiert</translation>
    </message>
    <message>
        <source>Cross-sign</source>
        <translation>Gegenzeichnen</translation>
    </message>
    <message>
        <source>Nothing has been signed yet.</source>
        <translation>Noch ist nichts signiert.</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>wird signiert</translation>
    </message>
    <message>
        <source>Its certificate lies in a file:</source>
        <translation>Ihr Zertifikat liegt in einer Datei:</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Datei des Zertifikats</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>It is in the inventory:</source>
        <translation>Es steht im Bestand:</translation>
    </message>
    <message>
        <source>Days it is valid</source>
        <translation>Gültig, in Tagen</translation>
    </message>
    <message>
        <source>It ends with the other authority&apos;s own certificate, or with this authority&apos;s, whichever comes first.</source>
        <translation>Es endet mit dem eigenen Zertifikat der anderen Stelle oder dem dieser Stelle, je nachdem, was früher kommt.</translation>
    </message>
    <message>
        <source>from the inventory</source>
        <translation>aus dem Bestand</translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>This vault is open for reading only.</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Weak crypto</source>
        <translation>Schwache Krypto</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Eigentümer</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <source>Quantum-vulnerable</source>
        <translation>Quantenanfällig</translation>
    </message>
    <message>
        <source>Expiring within 7 days</source>
        <translation>Läuft binnen 7 Tagen ab</translation>
    </message>
    <message>
        <source>Expiring within 30 days</source>
        <translation>Läuft binnen 30 Tagen ab</translation>
    </message>
    <message>
        <source>Expiring within 90 days</source>
        <translation>Läuft binnen 90 Tagen ab</translation>
    </message>
    <message>
        <source>Expiring per week</source>
        <translation>Abläufe pro Woche</translation>
    </message>
    <message numerus="yes">
        <source>next %Ln week(s), by issuer</source>
        <translation>
            <numerusform>nächste %Ln Woche, nach Aussteller</numerusform>
            <numerusform>nächste %Ln Wochen, nach Aussteller</numerusform>
        </translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>Zeitachse öffnen</translation>
    </message>
    <message>
        <source>No certificate ends in the next 26 weeks.</source>
        <translation>In den nächsten 26 Wochen endet kein Zertifikat.</translation>
    </message>
    <message>
        <source>This vault is empty. Import files, folders, keystores or this machine’s trust store, and see what expires next.</source>
        <translation>Dieser Tresor ist leer. Importieren Sie Dateien, Ordner, Keystores oder den Vertrauensspeicher dieses Rechners und sehen Sie, was als Nächstes abläuft.</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>administrator</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>object, administrator</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Revoked, in use</source>
        <translation>Gesperrt, in Gebrauch</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>Zertifizierungsstelle anlegen…</translation>
    </message>
</context>
<context>
    <name>ui::DashboardText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) have expired</source>
        <translation>
            <numerusform>%Ln Zertifikat ist abgelaufen</numerusform>
            <numerusform>%Ln Zertifikate sind abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expiring within 30 days have no owner</source>
        <translation>
            <numerusform>%Ln binnen 30 Tagen ablaufendes Zertifikat hat keinen Eigentümer</numerusform>
            <numerusform>%Ln binnen 30 Tagen ablaufende Zertifikate haben keinen Eigentümer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 7 days</source>
        <translation>
            <numerusform>%Ln Zertifikat läuft binnen 7 Tagen ab</numerusform>
            <numerusform>%Ln Zertifikate laufen binnen 7 Tagen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) were not signed by the issuer they name</source>
        <translation>
            <numerusform>%Ln Zertifikat hat nicht der genannte Aussteller signiert</numerusform>
            <numerusform>%Ln Zertifikate hat nicht der genannte Aussteller signiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) rest on weak keys or signatures</source>
        <translation>
            <numerusform>%Ln Zertifikat beruht auf schwachen Schlüsseln oder Signaturen</numerusform>
            <numerusform>%Ln Zertifikate beruhen auf schwachen Schlüsseln oder Signaturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) are not managed yet</source>
        <translation>
            <numerusform>%Ln Zertifikat wird noch nicht verwaltet</numerusform>
            <numerusform>%Ln Zertifikate werden noch nicht verwaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) have no owner</source>
        <translation>
            <numerusform>%Ln Zertifikat hat keinen Eigentümer</numerusform>
            <numerusform>%Ln Zertifikate haben keinen Eigentümer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out</source>
        <translation>
            <numerusform>%Ln Sperrliste ist veraltet</numerusform>
            <numerusform>%Ln Sperrlisten sind veraltet</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in this vault yet.</source>
        <translation>In diesem Tresor ist noch nichts.</translation>
    </message>
    <message>
        <source>No certificate expires within 30 days.</source>
        <translation>Binnen 30 Tagen läuft kein Zertifikat ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%Ln Zertifikat läuft binnen 30 Tagen ab</numerusform>
            <numerusform>%Ln Zertifikate laufen binnen 30 Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; every one has an owner.</source>
        <comment>certificates expire</comment>
        <translation>%1; alle haben einen Eigentümer.</translation>
    </message>
    <message>
        <source>%1; none has an owner.</source>
        <comment>certificates expire</comment>
        <translation>%1; keines hat einen Eigentümer.</translation>
    </message>
    <message>
        <source>%1: %2 have an owner, %3 need one.</source>
        <comment>certificates expire</comment>
        <translation>%1: %2 haben einen Eigentümer, %3 brauchen einen.</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 Tagen</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>in 90 days</source>
        <translation>in 90 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>oldest for %Ln day(s)</source>
        <translation>
            <numerusform>ältestes seit %Ln Tag</numerusform>
            <numerusform>ältestes seit %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in authorities</source>
        <translation>
            <numerusform>%Ln in Zertifizierungsstellen</numerusform>
            <numerusform>%Ln in Zertifizierungsstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln issuer(s)</source>
        <translation>
            <numerusform>von %Ln Aussteller</numerusform>
            <numerusform>von %Ln Ausstellern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in 7 days</source>
        <translation>
            <numerusform>+%Ln in 7 Tagen</numerusform>
            <numerusform>+%Ln in 7 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no certificates yet</source>
        <translation>noch keine Zertifikate</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln owner(s)</source>
        <translation>
            <numerusform>%Ln Eigentümer</numerusform>
            <numerusform>%Ln Eigentümer</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>no owner</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>now</source>
        <comment>due</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Show in inventory</source>
        <translation>Im Bestand zeigen</translation>
    </message>
    <message>
        <source>Assign owner…</source>
        <translation>Eigentümer zuweisen…</translation>
    </message>
    <message>
        <source>Import newer…</source>
        <translation>Neuere importieren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln gesperrtes Zertifikat ist noch in Gebrauch</numerusform>
            <numerusform>%Ln gesperrte Zertifikate sind noch in Gebrauch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln abgelaufenes Zertifikat ist noch in Gebrauch</numerusform>
            <numerusform>%Ln abgelaufene Zertifikate sind noch in Gebrauch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in use</source>
        <translation>
            <numerusform>%Ln noch in Gebrauch</numerusform>
            <numerusform>%Ln noch in Gebrauch</numerusform>
        </translation>
    </message>
    <message>
        <source>none in use</source>
        <translation>keines in Gebrauch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) failed in part or wait for somebody</source>
        <translation>
            <numerusform>%Ln Plan ist teils gescheitert oder wartet auf jemanden</numerusform>
            <numerusform>%Ln Pläne sind teils gescheitert oder warten auf jemanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>Plan zeigen</translation>
    </message>
</context>
<context>
    <name>ui::DashboardTodo</name>
    <message>
        <source>Next to do</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing to do: nothing expires soon, and every certificate has an owner.</source>
        <translation>Nichts zu tun: Nichts läuft bald ab, und jedes Zertifikat hat einen Eigentümer.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>whose certificates</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>whose certificates</comment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>No owner</source>
        <comment>whose certificates</comment>
        <translation>Ohne Eigentümer</translation>
    </message>
    <message>
        <source>Nothing of yours to do. Yours are those whose owner is %1.</source>
        <translation>Für Sie ist nichts zu tun. Ihre Zertifikate sind die mit dem Eigentümer %1.</translation>
    </message>
    <message>
        <source>Nothing to do here: every certificate has an owner.</source>
        <translation>Hier ist nichts zu tun: Jedes Zertifikat hat einen Eigentümer.</translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>ui::DestroyWizard</name>
    <message>
        <source>Destroy private keys</source>
        <translation>Private Schlüssel vernichten</translation>
    </message>
    <message numerus="yes">
        <source>The private keys of %Ln certificate(s)</source>
        <translation>
            <numerusform>Der private Schlüssel von %Ln Zertifikat</numerusform>
            <numerusform>Die privaten Schlüssel von %Ln Zertifikaten</numerusform>
        </translation>
    </message>
    <message>
        <source>The sealed bytes are overwritten and removed from this vault; the records of the keys and their certificates stay as evidence. Copies elsewhere, and backups of this vault, keep theirs. It cannot be undone.</source>
        <translation>Die versiegelten Bytes werden überschrieben und aus diesem Tresor entfernt; die Einträge der Schlüssel und ihre Zertifikate bleiben als Nachweis. Kopien an anderen Orten und Sicherungen dieses Tresors behalten ihre. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>service shut down; stands in the audit log</source>
        <translation>Dienst abgeschaltet; steht im Protokoll</translation>
    </message>
    <message>
        <source>I know that nothing can sign with these keys any more.</source>
        <translation>Ich weiß, dass mit diesen Schlüsseln nichts mehr signiert werden kann.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Exactly these keys. Nothing has been destroyed yet.</source>
        <translation>Genau diese Schlüssel. Noch ist nichts vernichtet.</translation>
    </message>
    <message>
        <source>destroying keys</source>
        <translation>Schlüssel werden vernichtet</translation>
    </message>
    <message>
        <source>Nothing is destroyed before the review.</source>
        <translation>Vor dem Durchsehen wird nichts vernichtet.</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel vernichten</numerusform>
            <numerusform>%Ln Schlüssel vernichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DropList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::EditPreviewModel</name>
    <message>
        <source>dropped: %1</source>
        <translation>entfällt: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Künftig</translation>
    </message>
</context>
<context>
    <name>ui::EditPreviewTable</name>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
</context>
<context>
    <name>ui::EditProfileWizard</name>
    <message>
        <source>Edit profile</source>
        <translation>Profil bearbeiten</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Profile as text</source>
        <translation>Profil als Text</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What an authority lets into a certificate</source>
        <translation>Was eine Stelle in ein Zertifikat lässt</translation>
    </message>
    <message>
        <source>begun as a copy of %1</source>
        <translation>als Kopie von %1 begonnen</translation>
    </message>
    <message>
        <source>Keep profile</source>
        <translation>Profil behalten</translation>
    </message>
    <message>
        <source>Certificates and plans made with it before stay what they are.</source>
        <translation>Zertifikate und Pläne, die schon damit entstanden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1, our own</source>
        <comment>title of a profile</comment>
        <translation>%1, eigenes</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is built in: choose another id.</source>
        <translation>%1 ist eingebaut: Wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>The profile makes sense.</source>
        <translation>Das Profil ist stimmig.</translation>
    </message>
    <message>
        <source>The profile %1 is in the vault.</source>
        <translation>Das Profil %1 ist im Tresor.</translation>
    </message>
</context>
<context>
    <name>ui::EditSummary</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Ändern sich</translation>
    </message>
    <message>
        <source>Already as wanted</source>
        <translation>Schon wie gewünscht</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Old and new</source>
        <translation>Alt und neu</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>die ersten %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditWizard</name>
    <message>
        <source>Edit metadata</source>
        <translation>Metadaten bearbeiten</translation>
    </message>
    <message>
        <source>Progress of the edit</source>
        <translation>Fortschritt der Bearbeitung</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Only ticked fields are changed, an empty one is cleared.</source>
        <translation>Nur angehakte Felder werden geändert; ein leeres wird gelöscht.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Nothing is changed before the review. The edit can be undone.</source>
        <translation>Vor dem Durchsehen wird nichts geändert. Die Bearbeitung lässt sich zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>Es wird ermittelt, was sich ändern würde…</translation>
    </message>
    <message>
        <source>All are already as wanted: nothing would change.</source>
        <translation>Alle sind schon wie gewünscht: Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>This is exactly what is written; the first %1 certificates are shown.</source>
        <translation>Genau das wird geschrieben; gezeigt werden die ersten %1 Zertifikate.</translation>
    </message>
    <message>
        <source>This is exactly what is written. Nothing is changed yet.</source>
        <translation>Genau das wird geschrieben. Noch ist nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat ändern</numerusform>
            <numerusform>%n Zertifikate ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <translation>%1 von %2 ändern sich</translation>
    </message>
    <message>
        <source>New to this vault: %1</source>
        <translation>Neu in diesem Tresor: %1</translation>
    </message>
    <message>
        <source>No certificate has these values yet. Check the spelling, or go on.</source>
        <translation>Noch kein Zertifikat hat diese Werte. Prüfen Sie die Schreibweise oder fahren Sie fort.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>changing certificates</source>
        <translation>Zertifikate werden geändert</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat bearbeiten</numerusform>
            <numerusform>%n Zertifikate bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates changed.</source>
        <translation>
            <numerusform>%n Zertifikat geändert.</numerusform>
            <numerusform>%n Zertifikate geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the rest.</source>
        <translation>Vor dem Rest angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n were no longer there.</source>
        <translation>
            <numerusform>%n war nicht mehr da.</numerusform>
            <numerusform>%n waren nicht mehr da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Undo the edit</source>
        <translation>Bearbeitung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates put back as they were.</source>
        <translation>
            <numerusform>%n Zertifikat ist wieder, wie es war.</numerusform>
            <numerusform>%n Zertifikate sind wieder, wie sie waren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EffectChart</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Proof of revocation</source>
        <translation>Beleg der Sperrung</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryChart</name>
    <message>
        <source>Chart: certificates that expire</source>
        <translation>Diagramm: ablaufende Zertifikate</translation>
    </message>
    <message>
        <source>Drag the handles or scroll to zoom; click a bar to list its certificates.</source>
        <translation>Griffe ziehen oder scrollen, um zu zoomen; ein Klick auf einen Balken listet seine Zertifikate.</translation>
    </message>
    <message>
        <source>Renewals, today’s lifetimes</source>
        <translation>Erneuerungen, heutige Laufzeiten</translation>
    </message>
    <message>
        <source>Renewals, SC-081v3</source>
        <translation>Erneuerungen, SC-081v3</translation>
    </message>
    <message>
        <source>Renewals forecast, SC-081v3</source>
        <translation>Prognose der Erneuerungen, SC-081v3</translation>
    </message>
    <message>
        <source>%1 renewals expected</source>
        <comment>forecast for these days</comment>
        <translation>%1 Erneuerungen erwartet</translation>
    </message>
</context>
<context>
    <name>ui::ExportKeyWizard</name>
    <message>
        <source>text that servers read; encrypted PKCS#8</source>
        <translation>Text, wie ihn Server lesen; verschlüsseltes PKCS#8</translation>
    </message>
    <message>
        <source>the same as bare bytes (DER)</source>
        <translation>dasselbe als bloße Bytes (DER)</translation>
    </message>
    <message>
        <source>with its newest certificate and the issuers</source>
        <translation>mit seinem neuesten Zertifikat und den Ausstellern</translation>
    </message>
    <message>
        <source>Export key</source>
        <translation>Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Format and place</source>
        <translation>Format und Ort</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>Passphrasen</translation>
    </message>
    <message>
        <source>Keys leave the vault only in the hands of who may open it.</source>
        <translation>Schlüssel verlassen den Tresor nur in den Händen derer, die ihn öffnen dürfen.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The export stands in the audit log with your name and the reason.</source>
        <translation>Der Export steht mit Ihrem Namen und dem Grund im Protokoll.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>without a passphrase</source>
        <translation>ohne Passphrase</translation>
    </message>
    <message>
        <source>for old Windows: triple DES and SHA-1, easily broken</source>
        <translation>für altes Windows: Triple-DES und SHA-1, leicht zu brechen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>moves to the new load balancer</source>
        <translation>zieht auf den neuen Lastverteiler um</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>Passphrase dieses Tresors</translation>
    </message>
    <message>
        <source>New passphrase for the file</source>
        <translation>Neue Passphrase der Datei</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>Die neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Your passphrase of this vault</source>
        <translation>Ihre Passphrase dieses Tresors</translation>
    </message>
    <message>
        <source>Replace the file that is already there</source>
        <translation>Die vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Say why: the reason stands in the audit log.</source>
        <translation>Sagen Sie, warum: Der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>Whoever reads the file has the key</source>
        <translation>Wer die Datei liest, hat den Schlüssel</translation>
    </message>
    <message>
        <source>Whoever has the file and its passphrase has the key</source>
        <translation>Wer die Datei und ihre Passphrase hat, hat den Schlüssel</translation>
    </message>
    <message>
        <source>Delete the file when it has served.</source>
        <translation>Löschen Sie die Datei, wenn sie ihren Dienst getan hat.</translation>
    </message>
    <message>
        <source>Enter the passphrase with which you opened this vault.</source>
        <translation>Geben Sie die Passphrase ein, mit der Sie diesen Tresor geöffnet haben.</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>Die neue Passphrase braucht mindestens %n Zeichen.</numerusform>
            <numerusform>Die neue Passphrase braucht mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>Die beiden neuen Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>checking the passphrase, writing, reading back</source>
        <translation>Passphrase wird geprüft, Datei geschrieben und zurückgelesen</translation>
    </message>
    <message>
        <source>Written, read back, and proven by a signature</source>
        <translation>Geschrieben, zurückgelesen und durch eine Signatur geprüft</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ExportWizard</name>
    <message>
        <source>text blocks in one file; what most servers read</source>
        <translation>Textblöcke in einer Datei; was die meisten Server lesen</translation>
    </message>
    <message>
        <source>the bare bytes; one file per certificate</source>
        <translation>die bloßen Bytes; eine Datei je Zertifikat</translation>
    </message>
    <message>
        <source>certificates without keys in one binary file</source>
        <translation>Zertifikate ohne Schlüssel in einer Binärdatei</translation>
    </message>
    <message>
        <source>certificate and key under a passphrase; one file each</source>
        <translation>Zertifikat und Schlüssel unter einer Passphrase; je eine Datei</translation>
    </message>
    <message>
        <source>a line per certificate for spreadsheets; never starts a formula</source>
        <translation>eine Zeile je Zertifikat für Tabellenprogramme; beginnt nie eine Formel</translation>
    </message>
    <message>
        <source>every field, for programs; the same as on the command line</source>
        <translation>jedes Feld, für Programme; wie auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Export certificates</source>
        <translation>Zertifikate exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Format and place</source>
        <translation>Format und Ort</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Private Schlüssel</translation>
    </message>
    <message>
        <source>Keys leave the vault only in the hands of who may open it.</source>
        <translation>Schlüssel verlassen den Tresor nur in den Händen dessen, der ihn öffnen darf.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Exporting changes no certificate. It is written to the audit log.</source>
        <translation>Der Export ändert kein Zertifikat. Er wird ins Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>the issuers the vault knows, up to the root</source>
        <translation>die Aussteller, die der Tresor kennt, bis zur Wurzel</translation>
    </message>
    <message>
        <source>the private keys the vault holds, under a fresh passphrase</source>
        <translation>die privaten Schlüssel im Tresor, unter einer neuen Passphrase</translation>
    </message>
    <message>
        <source>only the columns shown in the table</source>
        <translation>nur die in der Tabelle gezeigten Spalten</translation>
    </message>
    <message>
        <source>This vault is open read-only: an export of keys could not be audited.</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet: Ein Export von Schlüsseln ließe sich nicht protokollieren.</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>Wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Whoever has the file and its passphrase has the keys</source>
        <translation>Wer die Datei und ihre Passphrase hat, hat die Schlüssel</translation>
    </message>
    <message>
        <source>The export is audited with your name. Delete the file when it has served.</source>
        <translation>Der Export wird mit Ihrem Namen protokolliert. Löschen Sie die Datei, wenn sie ihren Zweck erfüllt hat.</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>Passphrase dieses Tresors</translation>
    </message>
    <message>
        <source>New passphrase for the exported keys</source>
        <translation>Neue Passphrase für die exportierten Schlüssel</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>Die neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Your passphrase of this vault</source>
        <translation>Ihre Passphrase dieses Tresors</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>mit Schlüsseln</translation>
    </message>
    <message>
        <source>with issuers</source>
        <translation>mit Ausstellern</translation>
    </message>
    <message>
        <source>Enter the passphrase with which you opened this vault.</source>
        <translation>Geben Sie die Passphrase ein, mit der Sie diesen Tresor geöffnet haben.</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>Die neue Passphrase braucht mindestens %n Zeichen.</numerusform>
            <numerusform>Die neue Passphrase braucht mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>Die beiden neuen Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>Ordner für die Zertifikate</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>fresh passphrase set</source>
        <translation>neue Passphrase gesetzt</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>as far as the vault knows them</source>
        <translation>soweit der Tresor sie kennt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n the vault holds</source>
        <translation>
            <numerusform>%n, den der Tresor verwahrt</numerusform>
            <numerusform>%n, die der Tresor verwahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>and more in the same folder</source>
        <translation>und weitere im selben Ordner</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files that are already there</source>
        <translation>
            <numerusform>%n schon vorhandene Datei ersetzen</numerusform>
            <numerusform>%n schon vorhandene Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat exportieren</numerusform>
            <numerusform>%n Zertifikate exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n privater Schlüssel</numerusform>
            <numerusform>%n private Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, read back and checked</source>
        <translation>
            <numerusform>%n Datei, zurückgelesen und geprüft</numerusform>
            <numerusform>%n Dateien, zurückgelesen und geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::FacetView</name>
    <message>
        <source>Facets</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Terms such as expires&lt;30d or owner:none, or any text</source>
        <translation>Bedingungen wie expires&lt;30d oder owner:none, oder beliebiger Text</translation>
    </message>
    <message>
        <source>Filter: text, or terms such as expires&lt;30d issuer:&quot;R11&quot; -tag:lab</source>
        <translation>Filter: Text oder Bedingungen wie expires&lt;30d issuer:&quot;R11&quot; -tag:lab</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>result count and time</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source> Write %1 instead.</source>
        <translation> Schreiben Sie stattdessen %1.</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Welcome to Sealkeeper</source>
        <translation>Willkommen bei Sealkeeper</translation>
    </message>
    <message>
        <source>Every certificate you own, what expires next, and who must act. The data stays on this machine, in a vault that only your passphrase opens.</source>
        <translation>Jedes Zertifikat, das Sie besitzen, was als Nächstes abläuft und wer handeln muss. Die Daten bleiben auf diesem Rechner, in einem Tresor, den nur Ihre Passphrase öffnet.</translation>
    </message>
    <message>
        <source>Create vault…</source>
        <translation>Tresor anlegen…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Choose a name and a passphrase, print the recovery code, then import. About 3 minutes.</source>
        <translation>Name und Passphrase wählen, Wiederherstellungscode drucken, importieren. Etwa 3 Minuten.</translation>
    </message>
    <message>
        <source>Look at a demo vault</source>
        <translation>Einen Demo-Tresor ansehen</translation>
    </message>
    <message>
        <source>%1 made-up certificates with everything that goes wrong in real life. Nothing leaves this machine.</source>
        <translation>%1 erfundene Zertifikate mit allem, was im Leben schiefgeht. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Making the demo vault</source>
        <translation>Der Demo-Tresor wird angelegt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>You have one already?</source>
        <translation>Sie haben schon einen?</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Tresor öffnen…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>or</source>
        <comment>open a vault or restore a backup</comment>
        <translation>oder</translation>
    </message>
    <message>
        <source>Then, in this order</source>
        <translation>Danach, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Import files, keystores and the system&apos;s trust store</source>
        <translation>Dateien, Keystores und den Vertrauensspeicher des Systems importieren</translation>
    </message>
    <message>
        <source>Say who owns what: by network, name pattern or list</source>
        <translation>Festlegen, wem was gehört: nach Netz, Namensmuster oder Liste</translation>
    </message>
    <message>
        <source>See what expires next on the dashboard</source>
        <translation>In der Übersicht sehen, was als Nächstes abläuft</translation>
    </message>
    <message>
        <source>Making the demo vault: authorities, keys and certificates</source>
        <translation>Der Demo-Tresor wird angelegt: Zertifizierungsstellen, Schlüssel und Zertifikate</translation>
    </message>
    <message>
        <source>%1 of %2 certificates made</source>
        <translation>%1 von %2 Zertifikaten erzeugt</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::GenerateKeyWizard</name>
    <message>
        <source>Generate key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Which key, and where it lies</source>
        <translation>Welcher Schlüssel, und wo er liegt</translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation>Noch ist nichts erzeugt.</translation>
    </message>
    <message>
        <source>generating the key</source>
        <translation>Schlüssel wird erzeugt</translation>
    </message>
    <message>
        <source>web server of the shop</source>
        <translation>Webserver des Shops</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>Where the key lies</source>
        <translation>Wo der Schlüssel liegt</translation>
    </message>
    <message>
        <source>A key in a token needs a name.</source>
        <translation>Ein Schlüssel in einem Token braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>ui::HeavyBucketsTable</name>
    <message>
        <source>Spans that hold far more than usual</source>
        <translation>Zeiträume mit weit mehr als üblich</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne Eigentümer</translation>
    </message>
    <message>
        <source>None in the next 12 months</source>
        <translation>Keine in den nächsten 12 Monaten</translation>
    </message>
    <message>
        <source>Show in inventory</source>
        <translation>Im Bestand zeigen</translation>
    </message>
    <message>
        <source>Days above %1, 1.5 × usual</source>
        <translation>Tage über %1, 1,5 × üblich</translation>
    </message>
    <message>
        <source>Weeks above %1, 1.5 × usual</source>
        <translation>Wochen über %1, 1,5 × üblich</translation>
    </message>
    <message>
        <source>Months above %1, 1.5 × usual</source>
        <translation>Monate über %1, 1,5 × üblich</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
</context>
<context>
    <name>ui::HoverCard</name>
    <message>
        <source>%1: %2</source>
        <comment>days: certificates</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series and count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::ImportContainerEditor</name>
    <message>
        <source>Try these</source>
        <translation>Diese probieren</translation>
    </message>
    <message numerus="yes">
        <source>%n containers need a passphrase</source>
        <translation>
            <numerusform>%n Container braucht eine Passphrase</numerusform>
            <numerusform>%n Container brauchen eine Passphrase</numerusform>
        </translation>
    </message>
    <message>
        <source>One passphrase is tried on all of them. What stays closed is skipped and listed as unreadable.</source>
        <translation>Eine Passphrase wird an allen probiert. Was verschlossen bleibt, wird übersprungen und als unlesbar aufgeführt.</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportKeyWizard</name>
    <message>
        <source>Import key</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Which file holds the key</source>
        <translation>In welcher Datei der Schlüssel liegt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The file stays as it is. Delete it when the vault has the key.</source>
        <translation>Die Datei bleibt, wie sie ist. Löschen Sie sie, sobald der Tresor den Schlüssel hat.</translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation>Datei des Schlüssels</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>PEM, PKCS#8, PKCS#1, SEC1, PKCS#12 or JKS</source>
        <translation>PEM, PKCS#8, PKCS#1, SEC1, PKCS#12 oder JKS</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>if it is encrypted</source>
        <translation>falls sie verschlüsselt ist</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>der Name der Datei</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>reading, sealing and proving</source>
        <translation>wird gelesen, versiegelt und geprüft</translation>
    </message>
    <message>
        <source>In the vault</source>
        <translation>Im Tresor</translation>
    </message>
    <message numerus="yes">
        <source>sealed and proven by a signature; %Ln certificate(s) of it are known</source>
        <translation>
            <numerusform>versiegelt und durch eine Signatur geprüft; %Ln Zertifikat dazu ist bekannt</numerusform>
            <numerusform>versiegelt und durch eine Signatur geprüft; %Ln Zertifikate dazu sind bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>the vault has it already</source>
        <translation>der Tresor hat ihn schon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) taken in</source>
        <translation>
            <numerusform>%Ln Schlüssel aufgenommen</numerusform>
            <numerusform>%Ln Schlüssel aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ImportMetadataWizard</name>
    <message>
        <source>Import metadata</source>
        <translation>Metadaten importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Owners, tags and other fields from a spreadsheet, saved as CSV.</source>
        <translation>Eigentümer, Schlagwörter und andere Felder aus einer Tabelle, als CSV gespeichert.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Nothing is changed before the review. The edit can be undone.</source>
        <translation>Vor dem Durchsehen wird nichts geändert. Die Bearbeitung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>A file with a first line of column names</source>
        <translation>Eine Datei, deren erste Zeile die Spalten nennt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>What the columns are called</source>
        <translation>Wie die Spalten heißen</translation>
    </message>
    <message>
        <source>one of them says which certificate a line means</source>
        <translation>eine davon sagt, welches Zertifikat eine Zeile meint</translation>
    </message>
    <message>
        <source>text; an empty cell changes nothing, a cell of - clears</source>
        <translation>Text; eine leere Zelle ändert nichts, eine Zelle mit - löscht</translation>
    </message>
    <message>
        <source>low, medium, high or critical</source>
        <translation>low, medium, high oder critical</translation>
    </message>
    <message>
        <source>separated by ; or |, replaces all tags</source>
        <translation>durch ; oder | getrennt, ersetzt alle Schlagwörter</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>text; the fingerprint of the certificate that took over</source>
        <translation>Text; der Fingerabdruck des Zertifikats, das übernommen hat</translation>
    </message>
    <message>
        <source>your own fields</source>
        <translation>Ihre eigenen Felder</translation>
    </message>
    <message>
        <source>by their names</source>
        <translation>unter ihren Namen</translation>
    </message>
    <message>
        <source>CSV file with metadata</source>
        <translation>CSV-Datei mit Metadaten</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>%1 lines read. This is exactly what is written; nothing is changed yet.</source>
        <translation>%1 Zeilen gelesen. Genau das wird geschrieben; noch ist nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat ändern</numerusform>
            <numerusform>%n Zertifikate ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines change something</source>
        <translation>%1 von %2 Zeilen ändern etwas</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Columns that are not known are skipped: %1</source>
        <translation>Unbekannte Spalten werden übersprungen: %1</translation>
    </message>
    <message>
        <source>%1 lines are skipped</source>
        <translation>%1 Zeilen werden übersprungen</translation>
    </message>
    <message>
        <source>Not every column is used</source>
        <translation>Nicht jede Spalte wird verwendet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>changing certificates</source>
        <translation>Zertifikate werden geändert</translation>
    </message>
    <message numerus="yes">
        <source>Metadata for %n certificates</source>
        <translation>
            <numerusform>Metadaten für %n Zertifikat</numerusform>
            <numerusform>Metadaten für %n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>Name oder Grund</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewTable</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>newer version</source>
        <translation>neuere Version</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>key alone</source>
        <translation>einzelner Schlüssel</translation>
    </message>
    <message>
        <source>known key</source>
        <translation>bekannter Schlüssel</translation>
    </message>
    <message>
        <source>revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>known list</source>
        <translation>bekannte Liste</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>known request</source>
        <translation>bekannter Antrag</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>What the import brings</source>
        <translation>Was der Import bringt</translation>
    </message>
    <message>
        <source>%1, block %2, byte %3</source>
        <translation>%1, Block %2, Byte %3</translation>
    </message>
</context>
<context>
    <name>ui::ImportSourceEditor</name>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Zu importierende Dateien und Ordner</translation>
    </message>
    <message>
        <source>This machine’s trust store</source>
        <translation>Vertrauensspeicher dieses Rechners</translation>
    </message>
    <message>
        <source>None was found on this machine.</source>
        <translation>Auf diesem Rechner wurde keiner gefunden.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Pasted certificates</source>
        <translation>Eingefügte Zertifikate</translation>
    </message>
    <message>
        <source>Paste certificates here, with anything around them</source>
        <translation>Fügen Sie hier Zertifikate ein, mit beliebigem Text darum</translation>
    </message>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>%n Datei oder Ordner</numerusform>
            <numerusform>%n Dateien oder Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>trust store</source>
        <translation>Vertrauensspeicher</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Drop files and folders here, or add them with the buttons above</source>
        <translation>Dateien und Ordner hier ablegen oder mit den Knöpfen oben hinzufügen</translation>
    </message>
    <message>
        <source>Folders are read with everything in them. PEM, DER, PKCS#7, PKCS#12, JKS, ZIP and Kubernetes secrets are recognised by their content.</source>
        <translation>Ordner werden mit allem gelesen, was in ihnen ist. PEM, DER, PKCS#7, PKCS#12, JKS, ZIP und Kubernetes-Secrets werden am Inhalt erkannt.</translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message>
        <source>Import certificates</source>
        <translation>Zertifikate importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Where the certificates are now. Nothing is moved or changed there.</source>
        <translation>Wo die Zertifikate jetzt sind. Dort wird nichts verschoben oder geändert.</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>Was sie bekommen</translation>
    </message>
    <message>
        <source>Who owns what is new. All of it can be changed later.</source>
        <translation>Wem das Neue gehört. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Import changes nothing until you press Import.</source>
        <translation>Der Import ändert nichts, bis Sie auf Importieren drücken.</translation>
    </message>
    <message>
        <source>New certificates get</source>
        <translation>Neue Zertifikate bekommen</translation>
    </message>
    <message>
        <source>Also give it to those that are in the vault already</source>
        <translation>Auch denen geben, die schon im Tresor sind</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>A newer version supersedes the older one and takes over owner, tags and fields</source>
        <translation>Eine neuere Version ersetzt die ältere und übernimmt Eigentümer, Schlagwörter und Felder</translation>
    </message>
    <message>
        <source>A newer version has the same names from the same issuer and ends later. Superseded ones leave the default view and no longer count as expiring.</source>
        <translation>Eine neuere Version hat dieselben Namen vom selben Aussteller und endet später. Ersetzte verlassen die Standardansicht und zählen nicht mehr als ablaufend.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Reading the sources</source>
        <translation>Quellen werden gelesen</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt wird</translation>
    </message>
    <message>
        <source>Reading the sources…</source>
        <translation>Die Quellen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>the first %1 are listed, all are counted</source>
        <translation>die ersten %1 sind aufgeführt, gezählt sind alle</translation>
    </message>
    <message numerus="yes">
        <source>%n revocation lists</source>
        <translation>
            <numerusform>%n Sperrliste</numerusform>
            <numerusform>%n Sperrlisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Antrag</numerusform>
            <numerusform>%n Anträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys without a certificate</source>
        <translation>
            <numerusform>%n Schlüssel ohne Zertifikat</numerusform>
            <numerusform>%n Schlüssel ohne Zertifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read, nothing written yet.</source>
        <translation>
            <numerusform>%n Datei gelesen, noch nichts geschrieben.</numerusform>
            <numerusform>%n Dateien gelesen, noch nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Also: %1.</source>
        <translation>Außerdem: %1.</translation>
    </message>
    <message>
        <source>%1 new, %2 known</source>
        <translation>%1 neu, %2 bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Import %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat importieren</numerusform>
            <numerusform>%n Zertifikate importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>This vault is open read-only</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Stop, keep what is in</source>
        <translation>Anhalten, Fertiges behalten</translation>
    </message>
    <message>
        <source>The import goes on while you look elsewhere; the job list shows it.</source>
        <translation>Der Import läuft weiter, während Sie anderes ansehen; die Auftragsliste zeigt ihn.</translation>
    </message>
    <message>
        <source>reading and storing</source>
        <translation>wird gelesen und gespeichert</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import aus %1</translation>
    </message>
    <message>
        <source>Check signatures of issuers</source>
        <translation>Signaturen der Aussteller prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates imported.</source>
        <translation>
            <numerusform>%n Zertifikat importiert.</numerusform>
            <numerusform>%n Zertifikate importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation>Der Import ist gescheitert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>stopped; what is counted here is in the vault</source>
        <translation>angehalten; was hier gezählt ist, liegt im Tresor</translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>In the vault now</source>
        <translation>Jetzt im Tresor</translation>
    </message>
    <message>
        <source>Certificates added</source>
        <translation>Hinzugefügte Zertifikate</translation>
    </message>
    <message>
        <source>Known already, seen again</source>
        <translation>Schon bekannt, wieder gesehen</translation>
    </message>
    <message>
        <source>Older versions superseded</source>
        <translation>Ersetzte ältere Versionen</translation>
    </message>
    <message>
        <source>Private keys sealed and tried</source>
        <translation>Versiegelte und geprüfte private Schlüssel</translation>
    </message>
    <message>
        <source>of these without a certificate</source>
        <translation>davon ohne Zertifikat</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Certificates they mark as revoked</source>
        <translation>Zertifikate, die sie als gesperrt markieren</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Show what was added</source>
        <translation>Hinzugefügtes zeigen</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>and %1 more; the command line&apos;s import --json lists all of them</source>
        <translation>und %1 weitere; import --json auf der Befehlszeile führt alle auf</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Signatures of the issuers are checked in the background.</source>
        <translation>Die Signaturen der Aussteller werden im Hintergrund geprüft.</translation>
    </message>
    <message>
        <source>Check against the rules of lint</source>
        <translation>Nach den Regeln von Lint prüfen</translation>
    </message>
</context>
<context>
    <name>ui::IncidentPage</name>
    <message>
        <source>No incident. Revoking a leaked key, or everything below an authority, opens one.</source>
        <translation>Kein Vorfall. Wer einen abgeflossenen Schlüssel oder alles unterhalb einer Stelle sperrt, eröffnet einen.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Pause waves</source>
        <translation>Wellen anhalten</translation>
    </message>
    <message>
        <source>Close incident…</source>
        <translation>Vorfall schließen…</translation>
    </message>
    <message>
        <source>Build evidence pack…</source>
        <translation>Nachweispaket erstellen…</translation>
    </message>
    <message>
        <source>In the frozen set</source>
        <translation>In der eingefrorenen Menge</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Seen in place</source>
        <translation>Vor Ort gesehen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Proven revoked</source>
        <translation>Sperrung belegt</translation>
    </message>
    <message>
        <source>Need a person</source>
        <translation>Brauchen einen Menschen</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>In wave</source>
        <translation>In Welle</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Proof of revocation</source>
        <translation>Beleg der Sperrung</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>In set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Revokes</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>Remaining work</source>
        <translation>Verbleibende Arbeit</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>Alle auflisten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Vorfall %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Let the wave begin? It revokes %Ln certificate(s).</source>
        <translation>
            <numerusform>Die Welle starten? Sie sperrt %Ln Zertifikat.</numerusform>
            <numerusform>Die Welle starten? Sie sperrt %Ln Zertifikate.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is revoked for good cannot be taken back.</source>
        <translation>Was endgültig gesperrt ist, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Revoke them</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Let the next wave begin</source>
        <translation>Nächste Welle starten</translation>
    </message>
    <message>
        <source>Read the published lists back</source>
        <translation>Veröffentlichte Listen zurücklesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more proven.</source>
        <translation>
            <numerusform>%Ln weiteres belegt.</numerusform>
            <numerusform>%Ln weitere belegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lists show nothing new.</source>
        <translation>Die Listen zeigen nichts Neues.</translation>
    </message>
    <message>
        <source>Publish the revocation list</source>
        <translation>Sperrliste veröffentlichen</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl)</source>
        <translation>Sperrlisten (*.crl)</translation>
    </message>
    <message>
        <source>Publish the list of %1</source>
        <translation>Liste von %1 veröffentlichen</translation>
    </message>
    <message>
        <source>Build evidence pack</source>
        <translation>Nachweispaket erstellen</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Evidence pack written: %1</source>
        <translation>Nachweispaket geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), signed and read back. SHA-256 %1</source>
        <translation>
            <numerusform>%Ln Datei, signiert und zurückgelesen. SHA-256 %1</numerusform>
            <numerusform>%Ln Dateien, signiert und zurückgelesen. SHA-256 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the incident?</source>
        <translation>Den Vorfall schließen?</translation>
    </message>
    <message>
        <source>What it did stays on record; no plan can join it any more.</source>
        <translation>Was er bewirkt hat, bleibt im Protokoll; kein Plan kann mehr hinzukommen.</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>wie er ausging</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Vorfall %1: %2</translation>
    </message>
    <message>
        <source>Key SPKI %1</source>
        <translation>Schlüssel SPKI %1</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Everything below an authority</source>
        <translation>Alles unterhalb einer Stelle</translation>
    </message>
    <message>
        <source>Set frozen %1 by %2</source>
        <translation>Menge eingefroren %1 von %2</translation>
    </message>
    <message>
        <source>Closed %1 by %2</source>
        <translation>Geschlossen %1 von %2</translation>
    </message>
    <message>
        <source>Now %1, running %2</source>
        <translation>Jetzt %1, läuft seit %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Share the key</source>
        <translation>Teilen den Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>frozen, %Ln authority(s)</source>
        <translation>
            <numerusform>eingefroren, %Ln Zertifizierungsstelle</numerusform>
            <numerusform>eingefroren, %Ln Zertifizierungsstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>no place is known</source>
        <translation>kein Fundort bekannt</translation>
    </message>
    <message>
        <source>in %1 of %2 places</source>
        <translation>an %1 von %2 Fundorten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a list</source>
        <translation>
            <numerusform>%Ln wartet auf eine Liste</numerusform>
            <numerusform>%Ln warten auf eine Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is left</source>
        <translation>nichts ist übrig</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln task(s)</source>
        <translation>
            <numerusform>in %Ln Aufgabe</numerusform>
            <numerusform>in %Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>goal: all within %1</source>
        <translation>Ziel: alle binnen %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message numerus="yes">
        <source>time from revoke order to public effect, share of %Ln</source>
        <translation>
            <numerusform>Zeit von der Anordnung der Sperrung bis zur öffentlichen Wirkung, Anteil von %Ln</numerusform>
            <numerusform>Zeit von der Anordnung der Sperrung bis zur öffentlichen Wirkung, Anteil von %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>OCSP %1</source>
        <translation>OCSP %1</translation>
    </message>
    <message>
        <source>CRL %1</source>
        <translation>CRL %1</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>nicht von hier</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>in the vault only</source>
        <translation>nur im Tresor</translation>
    </message>
    <message>
        <source>%1, next %2</source>
        <translation>%1, nächste %2</translation>
    </message>
    <message>
        <source>named</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run by themselves</source>
        <translation>
            <numerusform>%Ln Schritt läuft von selbst</numerusform>
            <numerusform>%Ln Schritte laufen von selbst</numerusform>
        </translation>
    </message>
    <message>
        <source>in plans that run or are ready</source>
        <translation>in Plänen, die laufen oder bereit sind</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Nichts ist übrig</translation>
    </message>
    <message>
        <source>every revocation is proven</source>
        <translation>jede Sperrung ist belegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln früheres</numerusform>
            <numerusform>%Ln frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IncidentText</name>
    <message>
        <source>Open</source>
        <comment>incident</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Containing</source>
        <translation>Wird eingedämmt</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>in no plan yet</source>
        <translation>noch in keinem Plan</translation>
    </message>
    <message>
        <source>waits for wave %1</source>
        <translation>wartet auf Welle %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>braucht einen Menschen</translation>
    </message>
    <message>
        <source>done %1</source>
        <comment>at a time</comment>
        <translation>fertig %1</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Nicht geplant</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Der Rest</translation>
    </message>
    <message>
        <source>Nothing is done about it yet</source>
        <translation>Dagegen ist noch nichts unternommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) in no plan</source>
        <translation>
            <numerusform>%Ln Zertifikat in keinem Plan</numerusform>
            <numerusform>%Ln Zertifikate in keinem Plan</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) failed</source>
        <translation>
            <numerusform>%Ln Schritt gescheitert</numerusform>
            <numerusform>%Ln Schritte gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed: %1</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln gescheitert: %1</numerusform>
            <numerusform>%Ln gescheitert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message>
        <source>Wave waits: %1</source>
        <translation>Welle wartet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) to go</source>
        <translation>
            <numerusform>noch %Ln Zertifikat</numerusform>
            <numerusform>noch %Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it go…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Publish the list of %1</source>
        <translation>Liste von %1 veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked, shown to nobody</source>
        <translation>
            <numerusform>%Ln gesperrt, niemandem gezeigt</numerusform>
            <numerusform>%Ln gesperrt, niemandem gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Liste von %1</translation>
    </message>
    <message numerus="yes">
        <source>does not show %Ln of them yet</source>
        <translation>
            <numerusform>zeigt %Ln davon noch nicht</numerusform>
            <numerusform>zeigt %Ln davon noch nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Tell %1</source>
        <translation>%1 benachrichtigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) it must revoke</source>
        <translation>
            <numerusform>%Ln Zertifikat, das sie sperren muss</numerusform>
            <numerusform>%Ln Zertifikate, die sie sperren muss</numerusform>
        </translation>
    </message>
    <message>
        <source>List…</source>
        <translation>Auflisten…</translation>
    </message>
    <message>
        <source>No owner: %1</source>
        <translation>Ohne Eigentümer: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more in use</source>
        <translation>
            <numerusform>und %Ln weiteres in Gebrauch</numerusform>
            <numerusform>und %Ln weitere in Gebrauch</numerusform>
        </translation>
    </message>
    <message>
        <source>revoking it stops an unknown service</source>
        <translation>die Sperrung legt einen unbekannten Dienst still</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) frozen</source>
        <translation>
            <numerusform>%Ln Zertifikat eingefroren</numerusform>
            <numerusform>%Ln Zertifikate eingefroren</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan %1: %2</source>
        <translation>Plan %1: %2</translation>
    </message>
    <message>
        <source>Wave %1 started</source>
        <translation>Welle %1 gestartet</translation>
    </message>
    <message>
        <source>Wave %1 done, %2 of %3 proven</source>
        <translation>Welle %1 fertig, %2 von %3 belegt</translation>
    </message>
    <message>
        <source>%1 signed list %2</source>
        <translation>%1 hat Liste %2 signiert</translation>
    </message>
    <message numerus="yes">
        <source>List of %1 shows %Ln more</source>
        <translation>
            <numerusform>Liste von %1 zeigt %Ln weiteres</numerusform>
            <numerusform>Liste von %1 zeigt %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>Geschlossen von %1</translation>
    </message>
    <message>
        <source>Closed by %1: %2</source>
        <translation>Geschlossen von %1: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
</context>
<context>
    <name>ui::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>%1 Try %2</source>
        <translation>%1 Versuchen Sie %2</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes as they were encoded</source>
        <translation>
            <numerusform>%n Byte, wie kodiert</numerusform>
            <numerusform>%n Bytes, wie kodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificates yet. Import files, keystores or this machine&apos;s trust store.</source>
        <translation>Noch keine Zertifikate. Importieren Sie Dateien, Keystores oder den Vertrauensspeicher dieses Rechners.</translation>
    </message>
    <message>
        <source>Import certificates…</source>
        <translation>Zertifikate importieren…</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Nichts passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as PEM</source>
        <translation>Als PEM kopieren</translation>
    </message>
    <message>
        <source>Import metadata from CSV…</source>
        <translation>Metadaten aus CSV importieren…</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>Letzte Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Compare two selected certificates</source>
        <translation>Zwei ausgewählte Zertifikate vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied.</source>
        <translation>
            <numerusform>Die erste Zeile wurde kopiert.</numerusform>
            <numerusform>Die ersten %n Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates copied as PEM text.</source>
        <translation>
            <numerusform>%n Zertifikat als PEM-Text kopiert.</numerusform>
            <numerusform>%n Zertifikate als PEM-Text kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>Ansicht „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Replace, then revoke…</source>
        <translation>Ersetzen, dann sperren…</translation>
    </message>
    <message>
        <source>Mark key as compromised…</source>
        <translation>Schlüssel als kompromittiert vermerken…</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>Destroy private keys…</source>
        <translation>Private Schlüssel vernichten…</translation>
    </message>
    <message>
        <source>Issue one like this…</source>
        <translation>Gleiches ausstellen…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Prüfen…</translation>
    </message>
</context>
<context>
    <name>ui::InventoryViews</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save the current filter as a view</source>
        <translation>Aktuellen Filter als Ansicht speichern</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Unsaved filter</source>
        <translation>Ungespeicherter Filter</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
</context>
<context>
    <name>ui::IssueAuthorityPage</name>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>This vault has no authority yet. A root or an intermediate one can be made in a minute.</source>
        <translation>Dieser Tresor hat noch keine Zertifizierungsstelle. Eine Wurzel oder Zwischenstelle ist in einer Minute angelegt.</translation>
    </message>
    <message>
        <source>Create authority…</source>
        <translation>Zertifizierungsstelle anlegen…</translation>
    </message>
    <message>
        <source>%1, key in a token: %2</source>
        <comment>key, subject</comment>
        <translation>%1, Schlüssel in einem Token: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>elsewhere, %1: %2</source>
        <comment>kind, address</comment>
        <translation>anderswo, %1: %2</translation>
    </message>
    <message>
        <source>issues nothing</source>
        <translation>stellt nichts aus</translation>
    </message>
</context>
<context>
    <name>ui::IssueKeyPage</name>
    <message>
        <source>A new key, sealed in the vault</source>
        <translation>Ein neuer Schlüssel, im Tresor versiegelt</translation>
    </message>
    <message>
        <source>Kind of the new key</source>
        <translation>Art des neuen Schlüssels</translation>
    </message>
    <message>
        <source>The private key is made, sealed and read back before anything is signed. It never leaves the vault by itself.</source>
        <translation>Der private Schlüssel wird erzeugt, versiegelt und zurückgelesen, bevor etwas signiert wird. Er verlässt den Tresor nie von selbst.</translation>
    </message>
    <message>
        <source>The key of the request: %1</source>
        <translation>Der Schlüssel des Antrags: %1</translation>
    </message>
    <message>
        <source>The same key as the certificate it is copied from: %1</source>
        <translation>Derselbe Schlüssel wie im Zertifikat, das als Vorlage dient: %1</translation>
    </message>
    <message>
        <source>%1, of the request</source>
        <comment>key</comment>
        <translation>%1, aus dem Antrag</translation>
    </message>
    <message>
        <source>%1, the same</source>
        <comment>key</comment>
        <translation>%1, derselbe</translation>
    </message>
    <message>
        <source>%1, new, in the vault</source>
        <comment>key</comment>
        <translation>%1, neu, im Tresor</translation>
    </message>
</context>
<context>
    <name>ui::IssueNamesPage</name>
    <message>
        <source>Alternative names</source>
        <translation>Alternative Namen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Who owns it</source>
        <translation>Wem es gehört</translation>
    </message>
    <message>
        <source>kept with the certificate, not in it</source>
        <translation>steht beim Zertifikat, nicht darin</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>A request (CSR)</source>
        <translation>Antrag (CSR)</translation>
    </message>
    <message>
        <source>A certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certification request</source>
        <translation>Zertifikatsantrag</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>The new certificate supersedes it</source>
        <translation>Das neue Zertifikat ersetzt es</translation>
    </message>
    <message>
        <source>Copied from %1</source>
        <translation>Kopiert von %1</translation>
    </message>
    <message>
        <source>Request for %1, signed by its own key</source>
        <translation>Antrag für %1, mit dem eigenen Schlüssel signiert</translation>
    </message>
    <message>
        <source>Subject, names and owner stand below and can be changed.</source>
        <translation>Inhaber, Namen und Eigentümer stehen unten und lassen sich ändern.</translation>
    </message>
    <message>
        <source>Its key is %1. Subject and names stand below and can be changed.</source>
        <translation>Sein Schlüssel ist %1. Inhaber und Namen stehen unten und lassen sich ändern.</translation>
    </message>
    <message>
        <source>Write at least one name or a subject.</source>
        <translation>Schreiben Sie mindestens einen Namen oder einen Inhaber.</translation>
    </message>
    <message>
        <source>The profile “%1” needs at least one alternative name.</source>
        <translation>Das Profil „%1“ braucht mindestens einen alternativen Namen.</translation>
    </message>
    <message>
        <source>The profile “%1” needs a name of the kind “%2”.</source>
        <translation>Das Profil „%1“ braucht einen Namen der Art „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::IssueProfilePage</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Lifetime in days</source>
        <translation>Laufzeit in Tagen</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>no purpose of its own</source>
        <translation>kein eigener Zweck</translation>
    </message>
    <message>
        <source>%1; of this vault</source>
        <comment>purposes</comment>
        <translation>%1; aus diesem Tresor</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>höchstens %Ln Tag</numerusform>
            <numerusform>höchstens %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days; the profile allows at most %Ln.</source>
        <translation>
            <numerusform>Tage; das Profil erlaubt höchstens %Ln.</numerusform>
            <numerusform>Tage; das Profil erlaubt höchstens %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the authority does by itself</source>
        <translation>Was die Zertifizierungsstelle von sich aus tut</translation>
    </message>
    <message>
        <source>the account&apos;s profile: %1</source>
        <translation>Profil des Kontos: %1</translation>
    </message>
    <message>
        <source>of the authority</source>
        <translation>der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>ihre eigene</translation>
    </message>
    <message>
        <source>days are a wish; the authority decides.</source>
        <translation>Tage sind ein Wunsch; die Zertifizierungsstelle entscheidet.</translation>
    </message>
</context>
<context>
    <name>ui::IssueReviewModel</name>
    <message>
        <source>dropped: %1</source>
        <translation>entfällt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Previous, %1</source>
        <translation>Bisher, %1</translation>
    </message>
    <message>
        <source>Will be signed</source>
        <translation>Wird signiert</translation>
    </message>
</context>
<context>
    <name>ui::IssueReviewTable</name>
    <message>
        <source>What will be signed</source>
        <translation>Was signiert wird</translation>
    </message>
</context>
<context>
    <name>ui::IssueWizard</name>
    <message>
        <source>Issue certificate</source>
        <translation>Zertifikat ausstellen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Who signs it</source>
        <translation>Wer es signiert</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>A profile says what an authority lets into a certificate, and for how long.</source>
        <translation>Ein Profil sagt, was eine Zertifizierungsstelle in ein Zertifikat lässt und für wie lange.</translation>
    </message>
    <message>
        <source>Subject and names</source>
        <translation>Inhaber und Namen</translation>
    </message>
    <message>
        <source>Type, paste a list or a request, or copy.</source>
        <translation>Eingeben, eine Liste oder einen Antrag einfügen oder kopieren.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>issuing</source>
        <translation>wird ausgestellt</translation>
    </message>
    <message>
        <source>Nothing is signed before the review. Issue starts the plan once.</source>
        <translation>Vor dem Durchsehen wird nichts signiert. Ausstellen startet den Plan einmal.</translation>
    </message>
    <message>
        <source>This is exactly what %1 will sign. Nothing has been signed yet.</source>
        <translation>Genau das wird %1 signieren. Noch ist nichts signiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) checked</source>
        <translation>
            <numerusform>%Ln Regel geprüft</numerusform>
            <numerusform>%Ln Regeln geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln day(s)</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1, %Ln Tag</numerusform>
            <numerusform>%1, %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Or say why it is accepted: the reason is kept with the plan.</source>
        <comment>remedy</comment>
        <translation>%1 Oder geben Sie an, warum es hingenommen wird: Der Grund bleibt beim Plan.</translation>
    </message>
    <message>
        <source>Change it, or say why it is accepted: the reason is kept with the plan.</source>
        <translation>Ändern Sie es, oder geben Sie an, warum es hingenommen wird: Der Grund bleibt beim Plan.</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more warning(s)</source>
        <translation>
            <numerusform>%Ln weitere Warnung</numerusform>
            <numerusform>%Ln weitere Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed at the right. A reason given last counts for them, too.</source>
        <translation>Sie stehen rechts. Der zuletzt angegebene Grund gilt auch für sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) to justify</source>
        <translation>
            <numerusform>%Ln Warnung zu begründen</numerusform>
            <numerusform>%Ln Warnungen zu begründen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why it is accepted</source>
        <translation>Warum es hingenommen wird</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Begründet</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>Begründen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) justified</source>
        <translation>
            <numerusform>%Ln Warnung begründet</numerusform>
            <numerusform>%Ln Warnungen begründet</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>begründet</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>%1, sealed in the vault</source>
        <translation>%1, im Tresor versiegelt</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>read back, every field and the signature compared</source>
        <translation>zurückgelesen, jedes Feld und die Signatur verglichen</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Eigentümer %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>in the inventory, without an owner</source>
        <translation>im Bestand, ohne Eigentümer</translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Zertifikat zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Deliver…</source>
        <translation>Ausliefern…</translation>
    </message>
    <message>
        <source>Certificate, issuers and private key in one file, as a server reads them.</source>
        <translation>Zertifikat, Aussteller und privater Schlüssel in einer Datei, wie ein Server sie liest.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellen</translation>
    </message>
    <message>
        <source>kept here before it is sent to %1</source>
        <translation>hier festgehalten, bevor sie an %1 geht</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Nachweisen</translation>
    </message>
    <message>
        <source>key, names, chain and time of what comes back</source>
        <translation>Schlüssel, Namen, Kette und Zeit dessen, was zurückkommt</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>Worauf er wartet</translation>
    </message>
    <message>
        <source>When that is done, run the plan again: the same order goes on.</source>
        <translation>Ist das getan, führen Sie den Plan wieder aus: Dieselbe Bestellung geht weiter.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>How the names are shown to be yours</source>
        <translation>Wie gezeigt wird, dass die Namen Ihre sind</translation>
    </message>
    <message>
        <source>This is what %1 will be asked for. Nothing has been sent yet.</source>
        <translation>Darum wird %1 gebeten. Noch wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ui::JobTray</name>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing runs. Imports, exports, checks and backups show here.</source>
        <translation>Nichts läuft. Importe, Exporte, Prüfungen und Sicherungen erscheinen hier.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Generate key…</source>
        <translation>Schlüssel erzeugen …</translation>
    </message>
    <message>
        <source>This vault holds no private key yet. Keys come with authorities, with certificates issued here, by import, or by themselves.</source>
        <translation>Dieser Tresor hat noch keinen privaten Schlüssel. Schlüssel kommen mit Zertifizierungsstellen, mit hier ausgestellten Zertifikaten, durch Import oder für sich allein.</translation>
    </message>
    <message>
        <source>%1 private keys; the newest %2 are shown.</source>
        <translation>%1 private Schlüssel; die neuesten %2 werden gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s), each sealed by itself.</source>
        <translation>
            <numerusform>%Ln privater Schlüssel, für sich versiegelt.</numerusform>
            <numerusform>%Ln private Schlüssel, jeder für sich versiegelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>Wählen Sie einen Schlüssel.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>Signiert für</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat zeigen</numerusform>
            <numerusform>%Ln Zertifikate zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Vernichten …</translation>
    </message>
    <message>
        <source>An authority of this vault signs with it.</source>
        <translation>Eine Zertifizierungsstelle dieses Tresors signiert damit.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key, where it came from</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Import key…</source>
        <translation>Schlüssel importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>It was made in a token and never leaves it.</source>
        <translation>Er entstand in einem Token und verlässt es nie.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) idle. Everything is encrypted.</source>
        <translation>
            <numerusform>Nach %n Minute ohne Tätigkeit verschlossen. Alles ist verschlüsselt.</numerusform>
            <numerusform>Nach %n Minuten ohne Tätigkeit verschlossen. Alles ist verschlüsselt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Sealkeeper</source>
        <translation>%1 – Sealkeeper</translation>
    </message>
</context>
<context>
    <name>ui::MetadataEditor</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Tick to change this field</source>
        <translation>Anhaken, um dieses Feld zu ändern</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>empty: the value is cleared</source>
        <translation>leer: der Wert wird gelöscht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Replace all by</source>
        <translation>Alle ersetzen durch</translation>
    </message>
    <message>
        <source>What to do with the tags</source>
        <translation>Was mit den Schlagwörtern geschieht</translation>
    </message>
    <message>
        <source>several are separated by commas</source>
        <translation>mehrere durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>yes: renewed and watched from here</source>
        <translation>ja: wird von hier aus erneuert und überwacht</translation>
    </message>
    <message>
        <source>no: only known</source>
        <translation>nein: nur bekannt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>A date as 2026-11-23</source>
        <translation>Ein Datum wie 2026-11-23</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be a date such as 2026-11-23.</source>
        <translation>%1 muss ein Datum wie 2026-11-23 sein.</translation>
    </message>
    <message>
        <source>%1 must be yes or no.</source>
        <translation>%1 muss ja oder nein sein.</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 ist zu lang.</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Eigentümer: %1</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Team: %1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Criticality: %1</source>
        <translation>Kritikalität: %1</translation>
    </message>
    <message>
        <source>Tags: + %1</source>
        <translation>Schlagwörter: + %1</translation>
    </message>
    <message>
        <source>Tags: − %1</source>
        <translation>Schlagwörter: − %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Managed: yes</source>
        <translation>Verwaltet: ja</translation>
    </message>
    <message>
        <source>Managed: no</source>
        <translation>Verwaltet: nein</translation>
    </message>
    <message>
        <source>Notes: cleared</source>
        <translation>Notizen: gelöscht</translation>
    </message>
    <message>
        <source>Notes: replaced</source>
        <translation>Notizen: ersetzt</translation>
    </message>
</context>
<context>
    <name>ui::NamesEditor</name>
    <message>
        <source>Alternative names, one in a line</source>
        <translation>Alternative Namen, einer je Zeile</translation>
    </message>
    <message>
        <source>www.example.org
*.example.org
192.0.2.1
mail:post@example.org</source>
        <translation>www.example.org
*.example.org
192.0.2.1
mail:post@example.org</translation>
    </message>
    <message>
        <source>Line %1: “%2” has no known kind; write dns, ip, mail, uri, dir, rid or other.</source>
        <translation>Zeile %1: „%2“ hat keine bekannte Art; schreiben Sie dns, ip, mail, uri, dir, rid oder other.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no name of the kind “%3”.</source>
        <translation>Zeile %1: „%2“ ist kein Name der Art „%3“.</translation>
    </message>
    <message>
        <source>Line %1: the profile takes no names of the kind “%2”.</source>
        <translation>Zeile %1: Das Profil nimmt keine Namen der Art „%2“ an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln DNS name(s)</source>
        <translation>
            <numerusform>%Ln DNS-Name</numerusform>
            <numerusform>%Ln DNS-Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other name(s)</source>
        <translation>
            <numerusform>%Ln anderer Name</numerusform>
            <numerusform>%Ln andere Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>One in a line; the kind is seen from the name, or stands before it: dns, ip, mail, uri, dir, rid.</source>
        <translation>Einer je Zeile; die Art sieht man am Namen, oder sie steht davor: dns, ip, mail, uri, dir, rid.</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>Navigation einklappen</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Expand (Ctrl+B)</source>
        <translation>Ausklappen (Strg+B)</translation>
    </message>
    <message>
        <source>Collapse (Ctrl+B)</source>
        <translation>Einklappen (Strg+B)</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>ui::PinDialog</name>
    <message>
        <source>PIN of a token</source>
        <translation>PIN eines Tokens</translation>
    </message>
    <message>
        <source>PIN of the token “%1”</source>
        <translation>PIN des Tokens „%1“</translation>
    </message>
    <message>
        <source>A key inside it is used for: %1</source>
        <translation>Ein Schlüssel darin wird gebraucht für: %1</translation>
    </message>
    <message>
        <source>The token refused that PIN.</source>
        <translation>Das Token hat diese PIN abgelehnt.</translation>
    </message>
    <message>
        <source>It counts wrong ones and locks itself after a few.</source>
        <translation>Es zählt falsche und sperrt sich nach einigen.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Used for this one run and then forgotten. What was begun goes on where it stopped.</source>
        <translation>Wird für diesen einen Lauf benutzt und dann vergessen. Was begonnen wurde, geht dort weiter, wo es stand.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use PIN</source>
        <translation>PIN benutzen</translation>
    </message>
</context>
<context>
    <name>ui::PlanDetail</name>
    <message>
        <source>Choose a plan to see its steps.</source>
        <translation>Wählen Sie einen Plan, um seine Schritte zu sehen.</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Retry failed steps</source>
        <translation>Gescheiterte wiederholen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Skip step…</source>
        <translation>Schritt übergehen…</translation>
    </message>
    <message>
        <source>Cancel plan…</source>
        <translation>Plan abbrechen…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason, kept in the audit record</source>
        <translation>Grund, steht im Prüfprotokoll</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Which steps</source>
        <translation>Welche Schritte</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all steps</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>steps</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>steps</comment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Zertifikat zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verb of a plan, its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step %1 (%2) is given up; what depends on it goes on. Why?</source>
        <translation>Schritt %1 (%2) wird aufgegeben; was von ihm abhängt, geht weiter. Warum?</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt übergehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will not be done. What was done stays. Why?</source>
        <translation>
            <numerusform>%Ln Schritt wird nicht getan. Was getan ist, bleibt. Warum?</numerusform>
            <numerusform>%Ln Schritte werden nicht getan. Was getan ist, bleibt. Warum?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel plan</source>
        <translation>Plan abbrechen</translation>
    </message>
    <message>
        <source>Cancel plan %1</source>
        <translation>Plan %1 abbrechen</translation>
    </message>
    <message>
        <source>Skip a step of plan %1</source>
        <translation>Einen Schritt von Plan %1 übergehen</translation>
    </message>
    <message>
        <source>%1, plan %2, made by %3 on %4</source>
        <comment>verb, number, admin, date</comment>
        <translation>%1, Plan %2, angelegt von %3 am %4</translation>
    </message>
    <message>
        <source>A finding blocks this plan: it cannot run. Make a new one.</source>
        <translation>Ein Befund sperrt diesen Plan: Er kann nicht laufen. Legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>It runs once another administrator has approved it.</source>
        <translation>Er läuft, sobald ein anderer Administrator ihn freigegeben hat.</translation>
    </message>
    <message>
        <source>It was interrupted. Resuming takes every step up where it was; none is done twice.</source>
        <translation>Er wurde unterbrochen. Beim Fortsetzen wird jeder Schritt dort aufgenommen, wo er war; keiner wird zweimal getan.</translation>
    </message>
    <message>
        <source>A step failed for now; the next try is due %1.</source>
        <translation>Ein Schritt ist vorerst gescheitert; der nächste Versuch ist fällig: %1.</translation>
    </message>
    <message>
        <source>A step waits for a person.</source>
        <translation>Ein Schritt wartet auf einen Menschen.</translation>
    </message>
    <message>
        <source>Retry what failed once its cause is gone, or skip it with a reason.</source>
        <translation>Wiederholen Sie das Gescheiterte, wenn die Ursache behoben ist, oder übergehen Sie es mit einem Grund.</translation>
    </message>
    <message>
        <source>Nothing of it has been done yet.</source>
        <translation>Davon ist noch nichts getan.</translation>
    </message>
    <message>
        <source>It was stopped on its way. The rest can be run now.</source>
        <translation>Er wurde unterwegs angehalten. Der Rest kann jetzt laufen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Steps were begun: resume it first, so that they come to their end.</source>
        <translation>Schritte wurden begonnen: Setzen Sie ihn zuerst fort, damit sie zu Ende kommen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
</context>
<context>
    <name>ui::PlanFindings</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Sperrend</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <comment>finding, count</comment>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed</source>
        <comment>approvals</comment>
        <translation>
            <numerusform>%Ln nötig</numerusform>
            <numerusform>%Ln nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
</context>
<context>
    <name>ui::PlanStepList</name>
    <message>
        <source>%1: %2</source>
        <comment>object, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>ui::PlanWizard</name>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan sichern</translation>
    </message>
    <message>
        <source>Keeps the plan on the plans page without running it.</source>
        <translation>Behält den Plan auf der Seite Pläne, ohne ihn auszuführen.</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>working out the plan…</source>
        <translation>Plan wird erstellt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) block this plan</source>
        <translation>
            <numerusform>%Ln Befund sperrt diesen Plan</numerusform>
            <numerusform>%Ln Befunde sperren diesen Plan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Go back and change it.</source>
        <comment>finding</comment>
        <translation>%1. Gehen Sie zurück und ändern Sie es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln sperrend</numerusform>
            <numerusform>%Ln sperrend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Save plan: %1</source>
        <translation>Plan sichern: %1</translation>
    </message>
    <message>
        <source>Plan %1 saved.</source>
        <translation>Plan %1 gesichert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Closing the window does not lose the plan: it is taken up where it was.</source>
        <translation>Wird das Fenster geschlossen, geht der Plan nicht verloren: Er wird dort aufgenommen, wo er war.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The plan waits</source>
        <translation>Der Plan wartet</translation>
    </message>
    <message>
        <source>%1. The rest needs a person; see the plans page.</source>
        <translation>%1. Der Rest braucht einen Menschen; siehe die Seite Pläne.</translation>
    </message>
    <message>
        <source>Not every step could be done</source>
        <translation>Nicht jeder Schritt ließ sich tun</translation>
    </message>
    <message>
        <source>%1. What was done stays. Retry or skip the failed ones on the plans page.</source>
        <translation>%1. Was getan ist, bleibt. Wiederholen oder übergehen Sie die gescheiterten auf der Seite Pläne.</translation>
    </message>
    <message>
        <source>You stopped this</source>
        <translation>Sie haben dies angehalten</translation>
    </message>
    <message>
        <source>%1. The rest can be run on the plans page.</source>
        <translation>%1. Der Rest kann auf der Seite Pläne laufen.</translation>
    </message>
    <message>
        <source>Show plan %1</source>
        <translation>Plan %1 zeigen</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was gescheitert ist</translation>
    </message>
    <message>
        <source>%1. What failed is tried again by itself; the plans page shows when.</source>
        <translation>%1. Was scheiterte, wird von selbst noch einmal versucht; die Seite Pläne zeigt, wann.</translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>of steps</comment>
        <translation>%1 von %2 getan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln übergangen</numerusform>
            <numerusform>%Ln übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln wartend</numerusform>
            <numerusform>%Ln wartend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Which plans</source>
        <translation>Welche Pläne</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all plans</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>plans</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s); every change of a certificate is one.</source>
        <translation>
            <numerusform>%Ln Plan; jede Änderung eines Zertifikats ist einer.</numerusform>
            <numerusform>%Ln Pläne; jede Änderung eines Zertifikats ist einer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) of this kind.</source>
        <translation>
            <numerusform>%Ln Plan dieser Art.</numerusform>
            <numerusform>%Ln Pläne dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan yet: issuing, renewing and revoking make one each.</source>
        <translation>Noch kein Plan: Ausstellen, Erneuern und Sperren legen je einen an.</translation>
    </message>
    <message>
        <source>No plan of this kind.</source>
        <translation>Kein Plan dieser Art.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>ui::ProfileVerbs</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>New from this…</source>
        <translation>Neu aus diesem…</translation>
    </message>
    <message>
        <source>It is built in.</source>
        <translation>Es ist eingebaut.</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The profile %1 is in the vault.</source>
        <translation>Das Profil %1 ist im Tresor.</translation>
    </message>
    <message>
        <source>The vault has a profile of that name.</source>
        <translation>Der Tresor hat schon ein Profil dieses Namens.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Export profile</source>
        <translation>Profil exportieren</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>The profile %1 was removed.</source>
        <translation>Das Profil %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rücknahme</translation>
    </message>
</context>
<context>
    <name>ui::ProgressLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::PublishCrlWizard</name>
    <message>
        <source>Publish revocation list</source>
        <translation>Sperrliste veröffentlichen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin sie kommt</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>A new list with the next number replaces the one before.</source>
        <translation>Eine neue Liste mit der nächsten Nummer ersetzt die vorige.</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>wird veröffentlicht</translation>
    </message>
    <message>
        <source>Kept in the vault; export it when it is needed</source>
        <translation>Im Tresor aufbewahrt; exportieren Sie sie bei Bedarf</translation>
    </message>
    <message>
        <source>Written to a file, too, from where it is served:</source>
        <translation>Auch in eine Datei geschrieben, von der aus sie bereitgestellt wird:</translation>
    </message>
    <message>
        <source>File of the list</source>
        <translation>Datei der Liste</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>vault and file</source>
        <translation>Tresor und Datei</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Sent to a server, too, that takes it by HTTP PUT:</source>
        <translation>Auch an einen Server gesendet, der sie per HTTP PUT annimmt:</translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation>Adresse der Liste</translation>
    </message>
    <message>
        <source>vault and server</source>
        <translation>Tresor und Server</translation>
    </message>
    <message>
        <source>Only what changed since the last full list (delta)</source>
        <translation>Nur, was sich seit der letzten vollen Liste geändert hat (Delta)</translation>
    </message>
    <message>
        <source>A full list must be there. Programs find the delta by the address its certificates name for it.</source>
        <translation>Eine volle Liste muss da sein. Programme finden das Delta unter der Adresse, die die Zertifikate dafür nennen.</translation>
    </message>
    <message>
        <source>delta, %1</source>
        <comment>place</comment>
        <translation>Delta, %1</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryCodeView</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Print or save it; it is not read aloud.</source>
        <translation>Drucken oder speichern Sie ihn; er wird nicht vorgelesen.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Try another printer, or save the code.</source>
        <translation>Der Drucker hat die Seite nicht angenommen. Versuchen Sie einen anderen Drucker oder speichern Sie den Code.</translation>
    </message>
    <message>
        <source>Recovery code of the vault “%1”</source>
        <translation>Wiederherstellungscode des Tresors „%1“</translation>
    </message>
    <message>
        <source>Whoever has this code and the vault can open it. Keep it in a safe, not on a computer.</source>
        <translation>Wer diesen Code und den Tresor hat, kann ihn öffnen. Bewahren Sie ihn in einem Safe auf, nicht auf einem Rechner.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>The code could not be written to %1: %2</source>
        <translation>Der Code konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>ui::RenewWizard</name>
    <message>
        <source>Renew certificates</source>
        <translation>Zertifikate erneuern</translation>
    </message>
    <message>
        <source>What supersedes what</source>
        <translation>Was wodurch ersetzt wird</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Its successor ends</source>
        <translation>Nachfolger endet</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Moves over</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>The same names and profile again.</source>
        <translation>Noch einmal dieselben Namen und dasselbe Profil.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Nothing has been signed yet.</source>
        <translation>Noch ist nichts signiert.</translation>
    </message>
    <message>
        <source>renewing certificates</source>
        <translation>Zertifikate werden erneuert</translation>
    </message>
    <message>
        <source>The old certificates stay valid until they end or are revoked.</source>
        <translation>Die alten Zertifikate bleiben gültig, bis sie enden oder gesperrt werden.</translation>
    </message>
    <message>
        <source>All %1 certificates that match now</source>
        <translation>Alle %1 Zertifikate, die jetzt passen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>Das %Ln ausgewählte Zertifikat</numerusform>
            <numerusform>Die %Ln ausgewählten Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>expires&lt;30d status:valid owner:Payments</source>
        <translation>expires&lt;30d status:valid owner:Payments</translation>
    </message>
    <message>
        <source>Everything that matches</source>
        <translation>Alles, was passt</translation>
    </message>
    <message>
        <source>A new key of the same kind</source>
        <translation>Ein neuer Schlüssel derselben Art</translation>
    </message>
    <message>
        <source>The usual way: the old key dies with its certificate.</source>
        <translation>Der übliche Weg: Der alte Schlüssel endet mit seinem Zertifikat.</translation>
    </message>
    <message>
        <source>The same key again</source>
        <translation>Noch einmal derselbe Schlüssel</translation>
    </message>
    <message>
        <source>Where a key is pinned or lies in a device. Keys marked as compromised get no certificate.</source>
        <translation>Wenn ein Schlüssel fest hinterlegt ist oder in einem Gerät liegt. Als kompromittiert vermerkte Schlüssel bekommen kein Zertifikat.</translation>
    </message>
    <message>
        <source>For another time than before:</source>
        <translation>Für eine andere Zeit als bisher:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>The profile and the authority&apos;s own end cut it.</source>
        <translation>Das Profil und das eigene Ende der Zertifizierungsstelle kürzen sie.</translation>
    </message>
    <message>
        <source>Reason for warnings</source>
        <translation>Grund für Warnungen</translation>
    </message>
    <message>
        <source>why warnings are accepted; stands in the audit log</source>
        <translation>warum Warnungen hingenommen werden; steht im Protokoll</translation>
    </message>
    <message>
        <source>the same key</source>
        <translation>derselbe Schlüssel</translation>
    </message>
    <message>
        <source>a new key each</source>
        <translation>je ein neuer Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>Renew %Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat erneuern</numerusform>
            <numerusform>%Ln Zertifikate erneuern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is set</source>
        <translation>nichts ist gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>; serves at %Ln place(s)</source>
        <translation>
            <numerusform>; in Gebrauch an %Ln Fundort</numerusform>
            <numerusform>; in Gebrauch an %Ln Fundorten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the same</source>
        <translation>%1, derselbe</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, neu</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>the authority decides</source>
        <translation>die Zertifizierungsstelle entscheidet</translation>
    </message>
</context>
<context>
    <name>ui::RenewalsTable</name>
    <message>
        <source>Renewals per week</source>
        <translation>Erneuerungen pro Woche</translation>
    </message>
    <message>
        <source>Today’s lifetimes</source>
        <translation>Heutige Laufzeiten</translation>
    </message>
    <message>
        <source>SC-081v3</source>
        <translation>SC-081v3</translation>
    </message>
    <message numerus="yes">
        <source>Now, %n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>Jetzt, %n Tag</numerusform>
            <numerusform>Jetzt, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>month</comment>
        <translation>Ab %1</translation>
    </message>
</context>
<context>
    <name>ui::ReportKinds</name>
    <message>
        <source>Kinds of reports</source>
        <translation>Arten von Berichten</translation>
    </message>
</context>
<context>
    <name>ui::ReportPaper</name>
    <message>
        <source>Nothing to report.</source>
        <translation>Nichts zu berichten.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1: in the XLSX, CSV, HTML and JSON forms of this report, and under the same digest</source>
        <translation>%1: in den Fassungen dieses Berichts als XLSX, CSV, HTML und JSON, mit derselben Prüfsumme</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heading of rows without a value</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
</context>
<context>
    <name>ui::ReportRecent</name>
    <message>
        <source>Recent reports</source>
        <translation>Letzte Berichte</translation>
    </message>
    <message>
        <source>None was written from this vault yet.</source>
        <translation>Aus diesem Tresor wurde noch keiner geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Each is one moment of this vault, with its filter, digest and the head of the record.</source>
        <translation>Jeder ist ein Augenblick dieses Tresors, mit Filter, Prüfsumme und Kopf des Protokolls.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all days</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CycloneDX 1.6 in JSON</source>
        <translation>CycloneDX 1.6 in JSON</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Only records with this word: an administrator, an object, a detail</source>
        <translation>Nur Einträge mit diesem Wort: Administrator, Gegenstand, Einzelheit</translation>
    </message>
    <message>
        <source>Words of the records</source>
        <translation>Wörter der Einträge</translation>
    </message>
    <message>
        <source>This report is always about the whole vault.</source>
        <translation>Dieser Bericht gilt immer dem ganzen Tresor.</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>First rows of the report</source>
        <translation>Erste Zeilen des Berichts</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Nichts zu berichten.</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>the first %1 of %2 rows</source>
        <translation>die ersten %1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>The report was stopped</source>
        <translation>Der Bericht wurde angehalten</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 rows in %2; SHA-256 of the rows %3.</source>
        <translation>%1 Zeilen in %2; SHA-256 der Zeilen %3.</translation>
    </message>
</context>
<context>
    <name>ui::RevokeHowPage</name>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>A trial of %1, then the rest</source>
        <translation>Ein Probelauf mit %1, dann der Rest</translation>
    </message>
    <message>
        <source>By criticality, the most critical first</source>
        <translation>Nach Kritikalität, die kritischsten zuerst</translation>
    </message>
    <message>
        <source>By environment</source>
        <translation>Nach Umgebung</translation>
    </message>
    <message>
        <source>By queries of your own</source>
        <translation>Nach eigenen Abfragen</translation>
    </message>
    <message>
        <source>One query per wave</source>
        <translation>Eine Abfrage je Welle</translation>
    </message>
    <message>
        <source>one query a line, in the order of the waves; the rest is the last wave</source>
        <translation>eine Abfrage je Zeile, in der Reihenfolge der Wellen; der Rest ist die letzte Welle</translation>
    </message>
    <message>
        <source>Every wave waits until somebody lets it go</source>
        <translation>Jede Welle wartet, bis jemand sie startet</translation>
    </message>
    <message>
        <source>A wave begins when the one before is revoked, listed and proven; when something failed, it waits.</source>
        <translation>Eine Welle beginnt, wenn die vorige gesperrt, gelistet und belegt ist; ist etwas gescheitert, wartet sie.</translation>
    </message>
    <message>
        <source>Folder of the revocation lists</source>
        <translation>Ordner der Sperrlisten</translation>
    </message>
    <message>
        <source>/srv/crl; empty: the lists stay in the vault</source>
        <translation>/srv/crl; leer: die Listen bleiben im Tresor</translation>
    </message>
    <message>
        <source>Publish the revocation lists to</source>
        <translation>Sperrlisten veröffentlichen nach</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Read back after writing: a revocation is proven when the published list shows it. The signed bytes are kept.</source>
        <translation>Wird nach dem Schreiben zurückgelesen: Eine Sperrung ist belegt, wenn die veröffentlichte Liste sie zeigt. Die signierten Bytes werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Kein Vorfall</translation>
    </message>
    <message>
        <source>Open a new incident</source>
        <translation>Neuen Vorfall eröffnen</translation>
    </message>
    <message>
        <source>Title of the incident</source>
        <translation>Titel des Vorfalls</translation>
    </message>
    <message>
        <source>leaked key of the edge cluster</source>
        <translation>abgeflossener Schlüssel des Edge-Clusters</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goal: all proven within 1 hour</source>
        <translation>Ziel: alle belegt binnen 1 Stunde</translation>
    </message>
    <message>
        <source>Goal: all proven within 24 hours (CA/B 4.9.1.1)</source>
        <translation>Ziel: alle belegt binnen 24 Stunden (CA/B 4.9.1.1)</translation>
    </message>
    <message>
        <source>Goal: all proven within 5 days</source>
        <translation>Ziel: alle belegt binnen 5 Tagen</translation>
    </message>
    <message>
        <source>An incident keeps its frozen set, timeline, proof and evidence together on a page of its own.</source>
        <translation>Ein Vorfall hält seine eingefrorene Menge, Zeitachse, Belege und Nachweise auf einer eigenen Seite zusammen.</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Vorfall %1: %2</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High criticality</source>
        <translation>Hohe Kritikalität</translation>
    </message>
    <message>
        <source>Medium criticality</source>
        <translation>Mittlere Kritikalität</translation>
    </message>
    <message>
        <source>Low criticality</source>
        <translation>Niedrige Kritikalität</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
</context>
<context>
    <name>ui::RevokeReasonPage</name>
    <message>
        <source>The private key leaked</source>
        <translation>Der private Schlüssel ist abgeflossen</translation>
    </message>
    <message>
        <source>known or suspected to be in wrong hands; the key is marked, nothing is issued for it any more</source>
        <translation>bekannt oder vermutlich in falschen Händen; der Schlüssel wird vermerkt, für ihn wird nichts mehr ausgestellt</translation>
    </message>
    <message>
        <source>An authority&apos;s key leaked</source>
        <translation>Der Schlüssel einer Stelle ist abgeflossen</translation>
    </message>
    <message>
        <source>the same for the key of a certificate authority</source>
        <translation>dasselbe für den Schlüssel einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>It was replaced</source>
        <translation>Es wurde ersetzt</translation>
    </message>
    <message>
        <source>another certificate has taken its place</source>
        <translation>ein anderes Zertifikat ist an seine Stelle getreten</translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation>Es wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>the server or service was shut down</source>
        <translation>der Server oder Dienst wurde abgeschaltet</translation>
    </message>
    <message>
        <source>Its subject changed</source>
        <translation>Sein Inhaber hat sich geändert</translation>
    </message>
    <message>
        <source>the person left, or the organisation has another name</source>
        <translation>die Person ist ausgeschieden, oder die Organisation heißt anders</translation>
    </message>
    <message>
        <source>The right to it was withdrawn</source>
        <translation>Die Berechtigung wurde entzogen</translation>
    </message>
    <message>
        <source>for instance: names it should never have had</source>
        <translation>zum Beispiel: Namen, die es nie hätte haben dürfen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>the list then names no reason</source>
        <translation>die Liste nennt dann keinen Grund</translation>
    </message>
    <message>
        <source>Only on hold</source>
        <translation>Nur ausgesetzt</translation>
    </message>
    <message>
        <source>not accepted for the time being; can be released again</source>
        <translation>gilt vorläufig nicht; kann wieder freigegeben werden</translation>
    </message>
    <message>
        <source>Release from hold</source>
        <translation>Aussetzung aufheben</translation>
    </message>
    <message>
        <source>what is on hold is good again</source>
        <translation>was ausgesetzt ist, gilt wieder</translation>
    </message>
    <message>
        <source>The key was in wrong hands since</source>
        <translation>Der Schlüssel war in falschen Händen seit</translation>
    </message>
    <message>
        <source>Invalid since</source>
        <translation>Ungültig seit</translation>
    </message>
    <message>
        <source>Stands on the list as the invalidity date: signatures from before it may still be good.</source>
        <translation>Steht auf der Liste als Datum der Ungültigkeit: Frühere Signaturen können noch gelten.</translation>
    </message>
    <message>
        <source>ticket, who reported it; stays in the vault</source>
        <translation>Ticket, wer es gemeldet hat; bleibt im Tresor</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>ui::RevokeReview</name>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Revokes</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Certificates to revoke</source>
        <translation>Zu sperrende Zertifikate</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Serves at</source>
        <translation>In Gebrauch an</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>nicht von hier</translation>
    </message>
    <message>
        <source>Its key is not in this vault: tell the authority yourself.</source>
        <translation>Ihr Schlüssel liegt nicht in diesem Tresor: Benachrichtigen Sie die Zertifizierungsstelle selbst.</translation>
    </message>
    <message>
        <source>the authority&apos;s own</source>
        <translation>die eigene der Stelle</translation>
    </message>
    <message>
        <source>number %1, in the vault only</source>
        <translation>Nummer %1, nur im Tresor</translation>
    </message>
    <message>
        <source>number %1, published and read back</source>
        <translation>Nummer %1, veröffentlicht und zurückgelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) can only be marked here</source>
        <translation>
            <numerusform>%Ln Zertifikat lässt sich hier nur vermerken</numerusform>
            <numerusform>%Ln Zertifikate lassen sich hier nur vermerken</numerusform>
        </translation>
    </message>
    <message>
        <source>no known place</source>
        <translation>kein bekannter Fundort</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>comes first</source>
        <translation>kommt zuerst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>through %1</source>
        <comment>an account</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>A person there must agree to a revocation.</source>
        <translation>Einer Sperrung muss dort eine Person zustimmen.</translation>
    </message>
</context>
<context>
    <name>ui::RevokeScopePage</name>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>owner:Payments status:valid</source>
        <translation>owner:Payments status:valid</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>fingerprint of a certificate, or SHA-256 of the key</source>
        <translation>Fingerabdruck eines Zertifikats oder SHA-256 des Schlüssels</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>All %1 certificates that match now</source>
        <translation>Alle %1 Zertifikate, die jetzt passen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>Das %Ln ausgewählte Zertifikat</numerusform>
            <numerusform>Die %Ln ausgewählten Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches a query</source>
        <translation>Alles, was zu einer Abfrage passt</translation>
    </message>
    <message>
        <source>The matches of this moment are frozen in the plan.</source>
        <translation>Die Treffer dieses Augenblicks werden im Plan eingefroren.</translation>
    </message>
    <message>
        <source>Everything that shares a key</source>
        <translation>Alles, was einen Schlüssel teilt</translation>
    </message>
    <message>
        <source>A leaked key leaves none of its certificates good.</source>
        <translation>Ist ein Schlüssel abgeflossen, taugt keines seiner Zertifikate mehr.</translation>
    </message>
    <message>
        <source>Everything below an authority</source>
        <translation>Alles unterhalb einer Stelle</translation>
    </message>
    <message>
        <source>At any depth; the authority itself stays.</source>
        <translation>In jeder Tiefe; die Stelle selbst bleibt.</translation>
    </message>
    <message>
        <source>Replace them first: a new certificate with a new key for each</source>
        <translation>Zuerst ersetzen: für jedes ein neues Zertifikat mit neuem Schlüssel</translation>
    </message>
    <message>
        <source>What gets no replacement is not revoked. Owner, tags and fields move to the new certificate.</source>
        <translation>Was keinen Ersatz bekommt, wird nicht gesperrt. Eigentümer, Schlagwörter und Felder gehen auf das neue Zertifikat über.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln directly below)</source>
        <translation>
            <numerusform>%1 (%Ln unmittelbar darunter)</numerusform>
            <numerusform>%1 (%Ln unmittelbar darunter)</numerusform>
        </translation>
    </message>
    <message>
        <source>the chosen authority</source>
        <translation>die gewählte Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Say which certificates are meant.</source>
        <translation>Geben Sie an, welche Zertifikate gemeint sind.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>certificates, authorities</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat</numerusform>
            <numerusform>%Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s)</source>
        <translation>
            <numerusform>%Ln Zertifizierungsstelle</numerusform>
            <numerusform>%Ln Zertifizierungsstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 serve in %2</source>
        <comment>certificates, places</comment>
        <translation>%1 in Gebrauch an %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known place(s)</source>
        <translation>
            <numerusform>%Ln bekannten Fundort</numerusform>
            <numerusform>%Ln bekannten Fundorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have a successor</source>
        <translation>
            <numerusform>%Ln hat einen Nachfolger</numerusform>
            <numerusform>%Ln haben einen Nachfolger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are revoked already</source>
        <translation>
            <numerusform>%Ln ist schon gesperrt</numerusform>
            <numerusform>%Ln sind schon gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have expired and are left out</source>
        <translation>
            <numerusform>%Ln ist abgelaufen und wird ausgelassen</numerusform>
            <numerusform>%Ln sind abgelaufen und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to revoke.</source>
        <translation>Nichts zu sperren.</translation>
    </message>
</context>
<context>
    <name>ui::RevokeWizard</name>
    <message>
        <source>Replace, then revoke</source>
        <translation>Ersetzen, dann sperren</translation>
    </message>
    <message>
        <source>Revoke certificates</source>
        <translation>Zertifikate sperren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The set is frozen when the plan is made.</source>
        <translation>Die Menge wird eingefroren, wenn der Plan angelegt wird.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The reason stands on the revocation list.</source>
        <translation>Der Grund steht auf der Sperrliste.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Exactly these. Nothing has been revoked yet.</source>
        <translation>Genau diese. Noch ist nichts gesperrt.</translation>
    </message>
    <message>
        <source>revoking certificates</source>
        <translation>Zertifikate werden gesperrt</translation>
    </message>
    <message>
        <source>Nothing is revoked before the review.</source>
        <translation>Vor dem Durchsehen wird nichts gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat</numerusform>
            <numerusform>%Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat freigeben</numerusform>
            <numerusform>%Ln Zertifikate freigeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace and revoke %Ln</source>
        <translation>
            <numerusform>%Ln ersetzen und sperren</numerusform>
            <numerusform>%Ln ersetzen und sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat sperren</numerusform>
            <numerusform>%Ln Zertifikate sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Vorfall öffnen</translation>
    </message>
</context>
<context>
    <name>ui::RowsTable</name>
    <message>
        <source>%1 % done, %2 % proven</source>
        <translation>%1 % fertig, %2 % belegt</translation>
    </message>
</context>
<context>
    <name>ui::RunningPage</name>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second, %2</source>
        <translation>%1 pro Sekunde, %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>You stopped this</source>
        <translation>Sie haben dies angehalten</translation>
    </message>
    <message>
        <source>What was finished before stays as it is.</source>
        <translation>Was vorher fertig war, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>ui::SaveText</name>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>What the verbs are applied to</source>
        <translation>Worauf die Aktionen wirken</translation>
    </message>
    <message>
        <source>More verbs</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieses eine</translation>
    </message>
    <message>
        <source>These %1</source>
        <translation>Diese %1</translation>
    </message>
    <message>
        <source>All %1 matching</source>
        <translation>Alle %1 Treffer</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Left: this machine. Right: the vault %1.</source>
        <translation>Links: dieser Rechner. Rechts: der Tresor %1.</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the vault is unlocked next.</source>
        <translation>Wirkt, wenn der Tresor das nächste Mal aufgeschlossen wird.</translation>
    </message>
    <message>
        <source>Locking and dates</source>
        <translation>Abschließen und Fristen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Abschließen nach Leerlauf von</translation>
    </message>
    <message>
        <source>Running jobs are finished first.</source>
        <translation>Laufende Aufträge werden zuerst beendet.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>“Expiring” means within</source>
        <translation>„Läuft ab“ heißt binnen</translation>
    </message>
    <message>
        <source>Backup, check, new keys</source>
        <translation>Sicherung, Prüfung, neue Schlüssel</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>One encrypted file, verified by opening it. Before new keys and upgrades one is made by itself in %1; the last ten are kept.</source>
        <translation>Eine verschlüsselte Datei, durch Öffnen geprüft. Vor neuen Schlüsseln und Aktualisierungen entsteht eine von selbst in %1; die letzten zehn bleiben.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Reads every page, recomputes the state root and the audit chain, and opens every sealed key.</source>
        <translation>Liest jede Seite, berechnet Zustandswurzel und Protokollkette neu und öffnet jeden versiegelten Schlüssel.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Neue Schlüssel…</translation>
    </message>
    <message>
        <source>Encrypts the whole vault again under new keys, for when an old copy may have leaked. The passphrase stays; the vault is locked at the end.</source>
        <translation>Verschlüsselt den ganzen Tresor neu unter neuen Schlüsseln, falls eine alte Kopie abgeflossen sein könnte. Die Passphrase bleibt; am Ende ist der Tresor verschlossen.</translation>
    </message>
    <message>
        <source>Encrypt the vault again under new keys?</source>
        <translation>Den Tresor unter neuen Schlüsseln neu verschlüsseln?</translation>
    </message>
    <message>
        <source>A backup is made first. Nothing else can be written until it is done. Afterwards the vault is locked.</source>
        <translation>Zuerst wird eine Sicherung angelegt. Bis zum Ende kann nichts anderes geschrieben werden. Danach ist der Tresor verschlossen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>Neue Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Repeat the new one</source>
        <translation>Neue wiederholen</translation>
    </message>
    <message>
        <source>Four or more unrelated words.</source>
        <translation>Vier oder mehr unzusammenhängende Wörter.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Weak: quickly guessed. Make it longer.</source>
        <translation>Schwach: schnell erraten. Verlängern Sie sie.</translation>
    </message>
    <message>
        <source>The two differ so far.</source>
        <translation>Beide sind noch verschieden.</translation>
    </message>
    <message>
        <source>Good, and both are the same.</source>
        <translation>Gut, und beide stimmen überein.</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Tresor sichern</translation>
    </message>
    <message>
        <source>Copying and verifying</source>
        <translation>Wird kopiert und geprüft</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>%1 certificates, %2, verified by opening it</source>
        <translation>%1 Zertifikate, %2, durch Öffnen geprüft</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Die Sicherung ist angelegt und geprüft.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Vault check</source>
        <translation>Tresorprüfung</translation>
    </message>
    <message>
        <source>Sound: %1 certificates, %2 keys, %3 audit records</source>
        <translation>In Ordnung: %1 Zertifikate, %2 Schlüssel, %3 Protokolleinträge</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n Problem gefunden</numerusform>
            <numerusform>%n Probleme gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Schlüssel</translation>
    </message>
    <message>
        <source>The vault has new keys. Unlock it again.</source>
        <translation>Der Tresor hat neue Schlüssel. Schließen Sie ihn wieder auf.</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Die Passphrase wird geändert</translation>
    </message>
    <message>
        <source>Change of passphrase</source>
        <translation>Änderung der Passphrase</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The passphrase is as it was.</source>
        <translation>Die Passphrase ist, wie sie war.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>File for audit heads</source>
        <translation>Datei für Protokollköpfe</translation>
    </message>
    <message>
        <source>Gets the head of the record as a line whenever a vault is opened or locked, and is compared with it. Best on another machine, and append-only.</source>
        <translation>Erhält beim Öffnen und Sperren eines Tresors den Kopf des Protokolls als Zeile und wird damit verglichen. Am besten auf einem anderen Rechner und nur zum Anhängen.</translation>
    </message>
</context>
<context>
    <name>ui::SmallTable</name>
    <message>
        <source>MMM yyyy</source>
        <comment>QLocale date format: short month, year</comment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>ui::SolverEditor</name>
    <message>
        <source>Who answers the authority</source>
        <translation>Wer der Zertifizierungsstelle antwortet</translation>
    </message>
    <message>
        <source>A listener of this program</source>
        <translation>Ein Empfänger dieses Programms</translation>
    </message>
    <message>
        <source>Files below a web server&apos;s folder</source>
        <translation>Dateien unter dem Ordner eines Webservers</translation>
    </message>
    <message>
        <source>A program of yours</source>
        <translation>Ein eigenes Programm</translation>
    </message>
    <message>
        <source>You, by hand</source>
        <translation>Sie, von Hand</translation>
    </message>
    <message>
        <source>Port, or address and port</source>
        <translation>Port, oder Adresse und Port</translation>
    </message>
    <message>
        <source>Folder the web server shows</source>
        <translation>Ordner, den der Webserver zeigt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>A record in the DNS (dns-01)</source>
        <translation>Ein Eintrag im DNS (dns-01)</translation>
    </message>
    <message>
        <source>A page at port 80 (http-01)</source>
        <translation>Eine Seite an Port 80 (http-01)</translation>
    </message>
    <message>
        <source>Write the port it listens at.</source>
        <translation>Schreiben Sie den Port, an dem er hört.</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Choose the program.</source>
        <translation>Wählen Sie das Programm.</translation>
    </message>
    <message>
        <source>While an order runs, this machine answers at the port; port 80 of the name must lead here (http-01).</source>
        <translation>Während eine Bestellung läuft, antwortet dieser Rechner am Port; Port 80 des Namens muss hierher führen (http-01).</translation>
    </message>
    <message>
        <source>A file is laid below .well-known/acme-challenge and taken away again; the web server of the name must show it (http-01).</source>
        <translation>Eine Datei wird unter .well-known/acme-challenge abgelegt und wieder entfernt; der Webserver des Namens muss sie zeigen (http-01).</translation>
    </message>
    <message>
        <source>It gets the proof as JSON on its standard input and makes the record or the page; wildcards need the DNS.</source>
        <translation>Es bekommt den Nachweis als JSON auf der Standardeingabe und macht den Eintrag oder die Seite; Platzhalter brauchen das DNS.</translation>
    </message>
    <message>
        <source>The plan says which record or page to make, waits, and goes on when you run it again; wildcards need the DNS.</source>
        <translation>Der Plan sagt, welcher Eintrag oder welche Seite zu machen ist, wartet, und geht weiter, wenn Sie ihn wieder ausführen; Platzhalter brauchen das DNS.</translation>
    </message>
    <message>
        <source>A listener of this program, by TLS</source>
        <translation>Dieses Programm selbst, über TLS</translation>
    </message>
    <message>
        <source>A TLS handshake at port 443 (tls-alpn-01)</source>
        <translation>Ein TLS-Handshake an Port 443 (tls-alpn-01)</translation>
    </message>
    <message>
        <source>While an order runs, this machine answers TLS handshakes at the port; port 443 of the name must lead here (tls-alpn-01).</source>
        <translation>Solange eine Bestellung läuft, beantwortet dieser Rechner TLS-Handshakes an dem Port; Port 443 des Namens muss hierher führen (tls-alpn-01).</translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State check has not run yet</source>
        <translation>Zustandsprüfung lief noch nicht</translation>
    </message>
    <message>
        <source>Auto-lock is off</source>
        <translation>Selbsttätiges Abschließen ist aus</translation>
    </message>
    <message numerus="yes">
        <source>Auto-lock in %n minute(s)</source>
        <translation>
            <numerusform>Schließt ab in %n Minute</numerusform>
            <numerusform>Schließt ab in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto-lock in %1:%2</source>
        <translation>Schließt ab in %1:%2</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>%1 Zertifikate</translation>
    </message>
</context>
<context>
    <name>ui::Status</name>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>ui::StatusDelegate</name>
    <message>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
</context>
<context>
    <name>ui::SubjectEditor</name>
    <message>
        <source>Common name (CN)</source>
        <translation>Common Name (CN)</translation>
    </message>
    <message>
        <source>Organisation (O)</source>
        <translation>Organisation (O)</translation>
    </message>
    <message>
        <source>Unit (OU)</source>
        <translation>Abteilung (OU)</translation>
    </message>
    <message>
        <source>Place (L)</source>
        <translation>Ort (L)</translation>
    </message>
    <message>
        <source>State (ST)</source>
        <translation>Bundesland (ST)</translation>
    </message>
    <message>
        <source>Country (C)</source>
        <translation>Land (C)</translation>
    </message>
    <message>
        <source>two letters</source>
        <translation>zwei Buchstaben</translation>
    </message>
    <message>
        <source>More parts</source>
        <translation>Weitere Teile</translation>
    </message>
    <message>
        <source>“More parts” takes TYPE=value, parted by commas.</source>
        <translation>„Weitere Teile“ nimmt TYP=Wert, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>ui::SuggestionDelegate</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing expires yet: import certificates and see here when they end.</source>
        <translation>Noch läuft nichts ab: Importieren Sie Zertifikate und sehen Sie hier, wann sie enden.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Bars per</source>
        <translation>Balken pro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Renewals to expect: each certificate is replaced when it ends, its successor too, and so on.</source>
        <translation>Zu erwartende Erneuerungen: Jedes Zertifikat wird bei seinem Ende ersetzt, sein Nachfolger ebenso, und so fort.</translation>
    </message>
    <message>
        <source>Per</source>
        <comment>bars per day, week or month</comment>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Nothing expires in the next 3 years.</source>
        <translation>In den nächsten 3 Jahren läuft nichts ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire in the next 12 months.</source>
        <translation>
            <numerusform>%Ln Zertifikat läuft in den nächsten 12 Monaten ab.</numerusform>
            <numerusform>%Ln Zertifikate laufen in den nächsten 12 Monaten ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %2 shorter lifetimes make it %1 times as many renewals.</source>
        <translation>Bis %2 machen kürzere Laufzeiten daraus %1-mal so viele Erneuerungen.</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>QLocale date format: month, year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>ui::TimelineText</name>
    <message>
        <source>Other</source>
        <comment>all further series together</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ohne Eigentümer</translation>
    </message>
    <message>
        <source>no environment</source>
        <translation>ohne Umgebung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::TokenChoice</name>
    <message>
        <source>In the vault, sealed</source>
        <translation>Im Tresor, versiegelt</translation>
    </message>
    <message>
        <source>Looking for tokens…</source>
        <translation>Token werden gesucht …</translation>
    </message>
    <message>
        <source>No token or HSM (PKCS#11) is connected.</source>
        <translation>Kein Token oder HSM (PKCS#11) ist angeschlossen.</translation>
    </message>
    <message>
        <source>A key made inside a token never leaves it; its PIN is asked for when the key is used.</source>
        <translation>Ein im Token erzeugter Schlüssel verlässt es nie; nach der PIN wird gefragt, wenn der Schlüssel benutzt wird.</translation>
    </message>
    <message>
        <source>Token “%1” (%2)</source>
        <translation>Token „%1“ (%2)</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: nicht beschreibbar</translation>
    </message>
    <message>
        <source>%1: one PIN try left</source>
        <translation>%1: noch ein PIN-Versuch</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search certificates, or type a command</source>
        <translation>Zertifikate suchen oder einen Befehl eingeben</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Administrator: %1</source>
        <translation>Administrator: %1</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>Tresor %1</translation>
    </message>
    <message>
        <source>Search and commands (Ctrl+K)</source>
        <translation>Suche und Befehle (Strg+K)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Lock the vault (Ctrl+L)</source>
        <translation>Tresor abschließen (Strg+L)</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Vorfall</numerusform>
            <numerusform>%Ln Vorfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open incident(s)</source>
        <translation>
            <numerusform>%Ln offener Vorfall</numerusform>
            <numerusform>%Ln offene Vorfälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnlockFrame</name>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme: system</source>
        <translation>Design: System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Design: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Design: dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message>
        <source>Vault %1</source>
        <translation>Tresor %1</translation>
    </message>
    <message>
        <source>Locked. Everything in it is encrypted.</source>
        <translation>Verschlossen. Alles darin ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Wird aufgeschlossen</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Wiederherstellungscode verwenden</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>Anderen Tresor öffnen…</translation>
    </message>
    <message>
        <source>Last opened %1</source>
        <translation>Zuletzt geöffnet %1</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Letzte Sicherung %1</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>Noch keine Sicherung angelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong passphrase(s) since then, last %1</source>
        <translation>
            <numerusform>Seither %n falsche Passphrase, zuletzt %1</numerusform>
            <numerusform>Seither %n falsche Passphrasen, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase verwenden</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird aufgeschlossen…</translation>
    </message>
    <message>
        <source>Choose a vault folder…</source>
        <translation>Tresorordner wählen…</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Create a vault, or look at the demo…</source>
        <translation>Tresor anlegen oder Demo ansehen…</translation>
    </message>
</context>
<context>
    <name>ui::UnlockRestore</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>New vault folder</source>
        <translation>Neuer Tresorordner</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>This is the recovery code</source>
        <translation>Dies ist der Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::VerdictView</name>
    <message>
        <source>%1 could not be verified</source>
        <translation>%1 konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Asked about: %1.</source>
        <translation>Gefragt wurde nach: %1.</translation>
    </message>
    <message>
        <source>%1 is valid</source>
        <translation>%1 ist gültig</translation>
    </message>
    <message numerus="yes">
        <source>%1 is valid, with %Ln warning(s)</source>
        <translation>
            <numerusform>%1 ist gültig, mit %Ln Warnung</numerusform>
            <numerusform>%1 ist gültig, mit %Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not valid</source>
        <translation>%1 ist nicht gültig</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>certificate, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat</numerusform>
            <numerusform>%Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the inventory</source>
        <translation>Im Bestand zeigen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>Nicht danach gesucht</translation>
    </message>
    <message>
        <source>Add a revocation list, or let responders be asked and lists be fetched, to know whether it was revoked.</source>
        <translation>Geben Sie eine Sperrliste an, oder lassen Sie OCSP-Dienste fragen und Listen holen, um zu wissen, ob es widerrufen wurde.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>OCSP responder</source>
        <translation>OCSP-Dienst</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>Zertifikat des Ausstellers</translation>
    </message>
</context>
<context>
    <name>ui::Verification</name>
    <message>
        <source>its key leaked</source>
        <translation>sein Schlüssel ist abgeflossen</translation>
    </message>
    <message>
        <source>the authority&apos;s key leaked</source>
        <translation>der Schlüssel der Zertifizierungsstelle ist abgeflossen</translation>
    </message>
    <message>
        <source>its subject changed</source>
        <translation>sein Inhaber hat sich geändert</translation>
    </message>
    <message>
        <source>it was replaced</source>
        <translation>es wurde ersetzt</translation>
    </message>
    <message>
        <source>it is not needed any more</source>
        <translation>es wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>it is on hold</source>
        <translation>es ist ausgesetzt</translation>
    </message>
    <message>
        <source>the right to it was withdrawn</source>
        <translation>die Berechtigung dafür wurde entzogen</translation>
    </message>
    <message>
        <source>the attribute authority&apos;s key leaked</source>
        <translation>der Schlüssel der Attributstelle ist abgeflossen</translation>
    </message>
    <message>
        <source>no reason said</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>Nicht widerrufen</translation>
    </message>
    <message>
        <source>Revoked %1: %2</source>
        <comment>day, reason</comment>
        <translation>Widerrufen %1: %2</translation>
    </message>
    <message>
        <source>Nobody tells</source>
        <translation>Niemand sagt es</translation>
    </message>
    <message>
        <source>Not looked for</source>
        <translation>Nicht danach gesucht</translation>
    </message>
    <message>
        <source>said %1, good until %2</source>
        <translation>gesagt %1, gilt bis %2</translation>
    </message>
    <message>
        <source>said %1</source>
        <translation>gesagt %1</translation>
    </message>
    <message>
        <source>Fresh copy used</source>
        <translation>Frische Kopie benutzt</translation>
    </message>
    <message>
        <source>Asked, fine</source>
        <translation>Gefragt, in Ordnung</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Signed by somebody else</source>
        <translation>Von jemand anderem signiert</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS-Server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-Client</translation>
    </message>
    <message>
        <source>Mail (S/MIME)</source>
        <translation>Mail (S/MIME)</translation>
    </message>
    <message>
        <source>Code signing</source>
        <translation>Code-Signatur</translation>
    </message>
    <message>
        <source>Signing OCSP answers</source>
        <translation>OCSP-Antworten signieren</translation>
    </message>
    <message>
        <source>Any purpose</source>
        <translation>Jeder Zweck</translation>
    </message>
</context>
<context>
    <name>ui::VerifyWizard</name>
    <message>
        <source>Name it must be for</source>
        <translation>Name, für den es gelten muss</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Files are only read; nothing is imported.</source>
        <translation>Dateien werden nur gelesen; nichts wird importiert.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>What it must hold for</source>
        <translation>Wofür es gelten muss</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Verifying changes neither certificates nor authorities.</source>
        <translation>Prüfen ändert weder Zertifikate noch Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>From the inventory</source>
        <translation>Aus dem Bestand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) chosen in the table</source>
        <translation>
            <numerusform>%Ln Zertifikat, in der Tabelle gewählt</numerusform>
            <numerusform>%Ln Zertifikate, in der Tabelle gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files to verify</source>
        <translation>Zu prüfende Dateien</translation>
    </message>
    <message>
        <source>Drop certificate files here, or add them with the button above</source>
        <translation>Zertifikatsdateien hier ablegen oder mit dem Knopf oben hinzufügen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>The first certificate of a file is the one asked about; the others may complete its chain. PEM, DER, PKCS#7 and more are recognised by their content.</source>
        <translation>Gefragt wird nach dem ersten Zertifikat einer Datei; die übrigen können seine Kette ergänzen. PEM, DER, PKCS#7 und weitere werden am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>www.example.org, 192.0.2.7 or a mail address; may be empty</source>
        <translation>www.example.org, 192.0.2.7 oder eine Mailadresse; darf leer sein</translation>
    </message>
    <message>
        <source>At another time than now:</source>
        <translation>Zu einer anderen Zeit als jetzt:</translation>
    </message>
    <message>
        <source>Time it must be valid at</source>
        <translation>Zeit, zu der es gelten muss</translation>
    </message>
    <message>
        <source>What is trusted</source>
        <translation>Wem vertraut wird</translation>
    </message>
    <message>
        <source>The authorities whose keys this vault holds</source>
        <translation>Die Zertifizierungsstellen, deren Schlüssel dieser Tresor hält</translation>
    </message>
    <message>
        <source>Every root certificate in this vault</source>
        <translation>Jedes Wurzelzertifikat in diesem Tresor</translation>
    </message>
    <message>
        <source>This machine’s trust store</source>
        <translation>Die vertrauten Zertifikate dieses Rechners</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>Certificates to complete the chain</source>
        <translation>Zertifikate, die die Kette ergänzen</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Also trusted</source>
        <translation>Außerdem vertraut</translation>
    </message>
    <message>
        <source>To complete the chain</source>
        <translation>Um die Kette zu ergänzen</translation>
    </message>
    <message>
        <source>Revocation from the network</source>
        <translation>Widerruf aus dem Netz</translation>
    </message>
    <message>
        <source>Ask the OCSP responders named in the certificates</source>
        <translation>Die in den Zertifikaten genannten OCSP-Dienste fragen</translation>
    </message>
    <message>
        <source>Fetch missing issuers and revocation lists</source>
        <translation>Fehlende Aussteller und Sperrlisten holen</translation>
    </message>
    <message>
        <source>With either, a state that nobody tells is an error. Copies are kept in the vault and used while they are fresh. Only public addresses are gone to, and these:</source>
        <translation>Mit einem von beiden ist ein Zustand, den niemand nennt, ein Fehler. Kopien bleiben im Tresor und werden benutzt, solange sie frisch sind. Es werden nur öffentliche Adressen angesprochen, und diese:</translation>
    </message>
    <message>
        <source>private networks</source>
        <translation>private Netze</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>link-local</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Verified certificates</source>
        <translation>Geprüfte Zertifikate</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the inventory</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%Ln aus dem Bestand</numerusform>
            <numerusform>%Ln aus dem Bestand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>asks the network</source>
        <translation>fragt das Netz</translation>
    </message>
    <message>
        <source>Nothing is trusted: no certificate can be valid.</source>
        <translation>Nichts ist vertraut: Kein Zertifikat kann gültig sein.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>wird geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Verify %Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat prüfen</numerusform>
            <numerusform>%Ln Zertifikate prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message numerus="yes">
        <source>You stopped this; %Ln certificate(s) were verified.</source>
        <translation>
            <numerusform>Sie haben angehalten; %Ln Zertifikat wurde geprüft.</numerusform>
            <numerusform>Sie haben angehalten; %Ln Zertifikate wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are valid.</source>
        <translation>
            <numerusform>Alle %Ln sind gültig.</numerusform>
            <numerusform>Alle %Ln sind gültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are not valid.</source>
        <translation>%1 von %2 sind nicht gültig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not valid</source>
        <translation>
            <numerusform>%Ln nicht gültig</numerusform>
            <numerusform>%Ln nicht gültig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewNamePopup</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save this filter, its order and columns as</source>
        <translation>Diesen Filter mit Sortierung und Spalten speichern als</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>ui::WitnessWizard</name>
    <message>
        <source>Witnesses of the record</source>
        <translation>Zeugen des Protokolls</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Who could rewrite this vault cannot rewrite what stands elsewhere.</source>
        <translation>Wer diesen Tresor umschreiben könnte, kann nicht umschreiben, was anderswo steht.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Anchor: the newest head goes to the end of a file</source>
        <translation>Anker: Der neueste Kopf kommt ans Ende einer Datei</translation>
    </message>
    <message>
        <source>Anchor file</source>
        <translation>Ankerdatei</translation>
    </message>
    <message>
        <source>on another machine or medium; best one that only grows</source>
        <translation>auf einem anderen Rechner oder Medium; am besten eine, die nur wächst</translation>
    </message>
    <message>
        <source>Check: does the record still hold an anchor?</source>
        <translation>Prüfen: Enthält das Protokoll einen Anker noch?</translation>
    </message>
    <message>
        <source>Anchor, or a file with anchors</source>
        <translation>Anker oder eine Datei mit Ankern</translation>
    </message>
    <message>
        <source>anchor file, report, bundle, backup, or the text</source>
        <translation>Ankerdatei, Bericht, Bündel, Sicherung oder der Text</translation>
    </message>
    <message>
        <source>Time stamp: a request for the newest head</source>
        <translation>Zeitstempel: eine Anfrage für den neuesten Kopf</translation>
    </message>
    <message>
        <source>File of the request</source>
        <translation>Datei der Anfrage</translation>
    </message>
    <message>
        <source>to be sent to an authority as application/timestamp-query</source>
        <translation>an eine Stelle zu senden als application/timestamp-query</translation>
    </message>
    <message>
        <source>Time stamp: the authority&apos;s answer</source>
        <translation>Zeitstempel: die Antwort der Stelle</translation>
    </message>
    <message>
        <source>File of the answer</source>
        <translation>Datei der Antwort</translation>
    </message>
    <message>
        <source>what the authority sent back</source>
        <translation>was die Stelle zurückgesandt hat</translation>
    </message>
    <message>
        <source>Certificate of the time-stamp authority</source>
        <translation>Zertifikat der Zeitstempelstelle</translation>
    </message>
    <message>
        <source>its own certificate or the root it is below</source>
        <translation>ihr eigenes Zertifikat oder die Wurzel, unter der sie steht</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>time-stamp request</source>
        <translation>Zeitstempelanfrage</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>reading the record</source>
        <translation>Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>The newest head stands at the end of the file</source>
        <translation>Der neueste Kopf steht am Ende der Datei</translation>
    </message>
    <message>
        <source>The file had the newest head already</source>
        <translation>Die Datei hatte den neuesten Kopf schon</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Written. Send it to a time-stamp authority, then bring its answer.</source>
        <translation>Geschrieben. Senden Sie sie an eine Zeitstempelstelle und bringen Sie dann deren Antwort.</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>Fragt nach</translation>
    </message>
    <message>
        <source>Record %1 and all before it were there at %2, says %3</source>
        <translation>Eintrag %1 und alle davor gab es am %2, sagt %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 records and %2 signed heads were checked</source>
        <comment>a number, a number</comment>
        <translation>%1 Einträge und %2 signierte Köpfe wurden geprüft</translation>
    </message>
    <message>
        <source>The record was changed</source>
        <translation>Das Protokoll wurde verändert</translation>
    </message>
    <message>
        <source>No anchor of this vault is in it</source>
        <translation>Darin ist kein Anker dieses Tresors</translation>
    </message>
    <message numerus="yes">
        <source>%Ln anchor(s) belong to other vaults.</source>
        <translation>
            <numerusform>%Ln Anker gehört zu einem anderen Tresor.</numerusform>
            <numerusform>%Ln Anker gehören zu anderen Tresoren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln anchor(s)</source>
        <translation>
            <numerusform>Das Protokoll enthält %Ln Anker</numerusform>
            <numerusform>Das Protokoll enthält %Ln Anker</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing before them was edited, removed or put in.</source>
        <translation>Davor wurde nichts geändert, entfernt oder eingefügt.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
</context>
<context>
    <name>ui::WizardFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ui::WizardRail</name>
    <message>
        <source>%1, step %2 of %3: %4</source>
        <translation>%1, Schritt %2 von %3: %4</translation>
    </message>
</context>
</TS>
