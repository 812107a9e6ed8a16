<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PlanFinding</name>
    <message numerus="yes">
        <source>%n certificate(s) left out: revoked or superseded</source>
        <translation>
            <numerusform>%n certificate left out: revoked or superseded</numerusform>
            <numerusform>%n certificates left out: revoked or superseded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) left out: of other authorities</source>
        <translation>
            <numerusform>%n certificate left out: of another authority</numerusform>
            <numerusform>%n certificates left out: of other authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authority(s) left out: renewed by creating them anew</source>
        <translation>
            <numerusform>%n authority left out: renewed by creating it anew</numerusform>
            <numerusform>%n authorities left out: renewed by creating them anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of authorities whose key is not in this vault: marked here, their authority is not told</source>
        <translation>
            <numerusform>%n certificate of an authority whose key is not in this vault: marked here, its authority is not told</numerusform>
            <numerusform>%n certificates of authorities whose key is not in this vault: marked here, their authority is not told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected certificate(s) left as they are</source>
        <translation>
            <numerusform>%n selected certificate left as it is</numerusform>
            <numerusform>%n selected certificates left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of these keys still valid</source>
        <translation>
            <numerusform>%n certificate of these keys still valid</numerusform>
            <numerusform>%n certificates of these keys still valid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobs::IssueReviewText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now less %n minute(s)</source>
        <translation>
            <numerusform>now less %n minute</numerusform>
            <numerusform>now less %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>at most %n day</numerusform>
            <numerusform>at most %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a new one every %n day(s)</source>
        <translation>
            <numerusform>a new one every %n day</numerusform>
            <numerusform>a new one every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policy::Finding</name>
    <message numerus="yes">
        <source>%n other current certificate(s) with this key.</source>
        <translation>
            <numerusform>%n other current certificate with this key.</numerusform>
            <numerusform>%n other current certificates with this key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::Certificate</name>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables::FacetModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountDetail</name>
    <message numerus="yes">
        <source>Its credentials are deleted here. Its %Ln certificate(s) and their keys stay; nothing changes at the authority.</source>
        <translation>
            <numerusform>Its credentials are deleted here. Its %Ln certificate and its key stay; nothing changes at the authority.</numerusform>
            <numerusform>Its credentials are deleted here. Its %Ln certificates and their keys stay; nothing changes at the authority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln root(s) of its own</source>
        <translation>
            <numerusform>%Ln root of its own</numerusform>
            <numerusform>%Ln roots of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message numerus="yes">
        <source>%Ln record(s) fit the filter.</source>
        <translation>
            <numerusform>%Ln record fit the filter.</numerusform>
            <numerusform>%Ln records fit the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s); each one carries the hash of the one before.</source>
        <translation>
            <numerusform>%Ln record; each one carries the hash of the one before.</numerusform>
            <numerusform>%Ln records; each one carries the hash of the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) imported</source>
        <translation>
            <numerusform>%Ln certificate imported</numerusform>
            <numerusform>%Ln certificates imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private key(s) imported</source>
        <translation>
            <numerusform>%Ln private key imported</numerusform>
            <numerusform>%Ln private keys imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known certificate(s) seen again</source>
        <translation>
            <numerusform>%Ln known certificate seen again</numerusform>
            <numerusform>%Ln known certificates seen again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) edited</source>
        <translation>
            <numerusform>%Ln certificate edited</numerusform>
            <numerusform>%Ln certificates edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln certificate(s) undone</source>
        <translation>
            <numerusform>Edit of %Ln certificate undone</numerusform>
            <numerusform>Edit of %Ln certificates undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported with private keys</source>
        <translation>
            <numerusform>%Ln certificate exported with private keys</numerusform>
            <numerusform>%Ln certificates exported with private keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) exported</source>
        <translation>
            <numerusform>%Ln certificate exported</numerusform>
            <numerusform>%Ln certificates exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demo certificate(s) made</source>
        <translation>
            <numerusform>%Ln demo certificate made</numerusform>
            <numerusform>%Ln demo certificates made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuthoritiesPage</name>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out.</source>
        <translation>
            <numerusform>%Ln revocation list has run out.</numerusform>
            <numerusform>%Ln revocation lists have run out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) can sign from this vault.</source>
        <translation>
            <numerusform>%Ln authority can sign from this vault.</numerusform>
            <numerusform>%Ln authorities can sign from this vault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>at most %Ln day</numerusform>
            <numerusform>at most %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s) elsewhere can be asked.</source>
        <translation>
            <numerusform>%Ln authority elsewhere can be asked.</numerusform>
            <numerusform>%Ln authorities elsewhere can be asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuthorityDetail</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificateCompare</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ.</source>
        <translation>
            <numerusform>%n field differs.</numerusform>
            <numerusform>%n fields differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificatePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Supersedes %n certificates</source>
        <translation>
            <numerusform>Supersedes %n certificate</numerusform>
            <numerusform>Supersedes %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same key</source>
        <translation>
            <numerusform>%n other has the same key</numerusform>
            <numerusform>%n others have the same key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartMarks</name>
    <message numerus="yes">
        <source>new public TLS limited to %n day(s)</source>
        <translation>
            <numerusform>new public TLS limited to %n day</numerusform>
            <numerusform>new public TLS limited to %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartOverview</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message numerus="yes">
        <source>List all %n match(es) in the inventory</source>
        <translation>
            <numerusform>List the %n match in the inventory</numerusform>
            <numerusform>List all %n matches in the inventory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompletionPopup</name>
    <message numerus="yes">
        <source>Text search: %n match(es)</source>
        <translation>
            <numerusform>Text search: %n match</numerusform>
            <numerusform>Text search: %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectAccountPage</name>
    <message numerus="yes">
        <source>%Ln value(s), client certificate</source>
        <translation>
            <numerusform>%Ln value, client certificate</numerusform>
            <numerusform>%Ln values, client certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConsoleView</name>
    <message numerus="yes">
        <source>State check found %n problem(s)</source>
        <translation>
            <numerusform>State check found %n problem</numerusform>
            <numerusform>State check found %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) came to no end</source>
        <translation>
            <numerusform>%Ln plan came to no end</numerusform>
            <numerusform>%Ln plans came to no end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CreateAuthorityWizard</name>
    <message numerus="yes">
        <source>%1, %Ln year(s)</source>
        <comment>key</comment>
        <translation>
            <numerusform>%1, %Ln year</numerusform>
            <numerusform>%1, %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln range(s) of names</source>
        <translation>
            <numerusform>%Ln range of names</numerusform>
            <numerusform>%Ln ranges of names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message numerus="yes">
        <source>next %Ln week(s), by issuer</source>
        <translation>
            <numerusform>next %Ln week, by issuer</numerusform>
            <numerusform>next %Ln weeks, by issuer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DashboardText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) have expired</source>
        <translation>
            <numerusform>%Ln certificate has expired</numerusform>
            <numerusform>%Ln certificates have expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expiring within 30 days have no owner</source>
        <translation>
            <numerusform>%Ln certificate expiring within 30 days has no owner</numerusform>
            <numerusform>%Ln certificates expiring within 30 days have no owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 7 days</source>
        <translation>
            <numerusform>%Ln certificate expires within 7 days</numerusform>
            <numerusform>%Ln certificates expire within 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) were not signed by the issuer they name</source>
        <translation>
            <numerusform>%Ln certificate was not signed by the issuer it names</numerusform>
            <numerusform>%Ln certificates were not signed by the issuer they name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) rest on weak keys or signatures</source>
        <translation>
            <numerusform>%Ln certificate rests on weak keys or signatures</numerusform>
            <numerusform>%Ln certificates rest on weak keys or signatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) are not managed yet</source>
        <translation>
            <numerusform>%Ln certificate is not managed yet</numerusform>
            <numerusform>%Ln certificates are not managed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) have no owner</source>
        <translation>
            <numerusform>%Ln certificate has no owner</numerusform>
            <numerusform>%Ln certificates have no owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revocation list(s) have run out</source>
        <translation>
            <numerusform>%Ln revocation list has run out</numerusform>
            <numerusform>%Ln revocation lists have run out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%Ln certificate expires within 30 days</numerusform>
            <numerusform>%Ln certificates expire within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest for %Ln day(s)</source>
        <translation>
            <numerusform>oldest for %Ln day</numerusform>
            <numerusform>oldest for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in authorities</source>
        <translation>
            <numerusform>%Ln in authorities</numerusform>
            <numerusform>%Ln in authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln issuer(s)</source>
        <translation>
            <numerusform>from %Ln issuer</numerusform>
            <numerusform>from %Ln issuers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in 7 days</source>
        <translation>
            <numerusform>+%Ln in 7 days</numerusform>
            <numerusform>+%Ln in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owner(s)</source>
        <translation>
            <numerusform>%Ln owner</numerusform>
            <numerusform>%Ln owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln revoked certificate is still in use</numerusform>
            <numerusform>%Ln revoked certificates are still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired certificate(s) are still in use</source>
        <translation>
            <numerusform>%Ln expired certificate is still in use</numerusform>
            <numerusform>%Ln expired certificates are still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in use</source>
        <translation>
            <numerusform>%Ln still in use</numerusform>
            <numerusform>%Ln still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) failed in part or wait for somebody</source>
        <translation>
            <numerusform>%Ln plan failed in part or waits for somebody</numerusform>
            <numerusform>%Ln plans failed in part or wait for somebody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DestroyWizard</name>
    <message numerus="yes">
        <source>The private keys of %Ln certificate(s)</source>
        <translation>
            <numerusform>The private key of %Ln certificate</numerusform>
            <numerusform>The private keys of %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy %Ln key(s)</source>
        <translation>
            <numerusform>Destroy %Ln key</numerusform>
            <numerusform>Destroy %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditSummary</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditWizard</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>Change %n certificate</numerusform>
            <numerusform>Change %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n certificates</source>
        <translation>
            <numerusform>Edit %n certificate</numerusform>
            <numerusform>Edit %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates changed.</source>
        <translation>
            <numerusform>%n certificate changed.</numerusform>
            <numerusform>%n certificates changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were no longer there.</source>
        <translation>
            <numerusform>%n was no longer there.</numerusform>
            <numerusform>%n were no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates put back as they were.</source>
        <translation>
            <numerusform>%n certificate put back as it was.</numerusform>
            <numerusform>%n certificates put back as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportKeyWizard</name>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>The new passphrase needs at least %n character.</numerusform>
            <numerusform>The new passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportWizard</name>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>The new passphrase needs at least %n character.</numerusform>
            <numerusform>The new passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the vault holds</source>
        <translation>
            <numerusform>%n the vault holds</numerusform>
            <numerusform>%n the vault holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files that are already there</source>
        <translation>
            <numerusform>Replace %n file that is already there</numerusform>
            <numerusform>Replace %n files that are already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n certificates</source>
        <translation>
            <numerusform>Export %n certificate</numerusform>
            <numerusform>Export %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n private key</numerusform>
            <numerusform>%n private keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, read back and checked</source>
        <translation>
            <numerusform>%n file, read back and checked</numerusform>
            <numerusform>%n files, read back and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportContainerEditor</name>
    <message numerus="yes">
        <source>%n containers need a passphrase</source>
        <translation>
            <numerusform>%n container needs a passphrase</numerusform>
            <numerusform>%n containers need a passphrase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportKeyWizard</name>
    <message numerus="yes">
        <source>sealed and proven by a signature; %Ln certificate(s) of it are known</source>
        <translation>
            <numerusform>sealed and proven by a signature; %Ln certificate of it is known</numerusform>
            <numerusform>sealed and proven by a signature; %Ln certificates of it are known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) taken in</source>
        <translation>
            <numerusform>%Ln key taken in</numerusform>
            <numerusform>%Ln keys taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportMetadataWizard</name>
    <message numerus="yes">
        <source>Change %n certificates</source>
        <translation>
            <numerusform>Change %n certificate</numerusform>
            <numerusform>Change %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metadata for %n certificates</source>
        <translation>
            <numerusform>Metadata for %n certificate</numerusform>
            <numerusform>Metadata for %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportSourceEditor</name>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message numerus="yes">
        <source>%n revocation lists</source>
        <translation>
            <numerusform>%n revocation list</numerusform>
            <numerusform>%n revocation lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys without a certificate</source>
        <translation>
            <numerusform>%n key without a certificate</numerusform>
            <numerusform>%n keys without a certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read, nothing written yet.</source>
        <translation>
            <numerusform>%n file read, nothing written yet.</numerusform>
            <numerusform>%n files read, nothing written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n certificates</source>
        <translation>
            <numerusform>Import %n certificate</numerusform>
            <numerusform>Import %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates imported.</source>
        <translation>
            <numerusform>%n certificate imported.</numerusform>
            <numerusform>%n certificates imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IncidentPage</name>
    <message numerus="yes">
        <source>Let the wave begin? It revokes %Ln certificate(s).</source>
        <translation>
            <numerusform>Let the wave begin? It revokes %Ln certificate.</numerusform>
            <numerusform>Let the wave begin? It revokes %Ln certificates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more proven.</source>
        <translation>
            <numerusform>%Ln more proven.</numerusform>
            <numerusform>%Ln more proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), signed and read back. SHA-256 %1</source>
        <translation>
            <numerusform>%Ln file, signed and read back. SHA-256 %1</numerusform>
            <numerusform>%Ln files, signed and read back. SHA-256 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>frozen, %Ln authority(s)</source>
        <translation>
            <numerusform>frozen, %Ln authority</numerusform>
            <numerusform>frozen, %Ln authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a list</source>
        <translation>
            <numerusform>%Ln waits for a list</numerusform>
            <numerusform>%Ln wait for a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln task(s)</source>
        <translation>
            <numerusform>in %Ln task</numerusform>
            <numerusform>in %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time from revoke order to public effect, share of %Ln</source>
        <translation>
            <numerusform>time from revoke order to public effect, share of %Ln</numerusform>
            <numerusform>time from revoke order to public effect, share of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) run by themselves</source>
        <translation>
            <numerusform>%Ln step runs by itself</numerusform>
            <numerusform>%Ln steps run by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln earlier</numerusform>
            <numerusform>%Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IncidentText</name>
    <message numerus="yes">
        <source>%Ln certificate(s) in no plan</source>
        <translation>
            <numerusform>%Ln certificate in no plan</numerusform>
            <numerusform>%Ln certificates in no plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) failed</source>
        <translation>
            <numerusform>%Ln step failed</numerusform>
            <numerusform>%Ln steps failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed: %1</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln failed: %1</numerusform>
            <numerusform>%Ln failed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) to go</source>
        <translation>
            <numerusform>%Ln certificate to go</numerusform>
            <numerusform>%Ln certificates to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked, shown to nobody</source>
        <translation>
            <numerusform>%Ln revoked, shown to nobody</numerusform>
            <numerusform>%Ln revoked, shown to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>does not show %Ln of them yet</source>
        <translation>
            <numerusform>does not show %Ln of them yet</numerusform>
            <numerusform>does not show %Ln of them yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) it must revoke</source>
        <translation>
            <numerusform>%Ln certificate it must revoke</numerusform>
            <numerusform>%Ln certificates it must revoke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more in use</source>
        <translation>
            <numerusform>and %Ln more in use</numerusform>
            <numerusform>and %Ln more in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) frozen</source>
        <translation>
            <numerusform>%Ln certificate frozen</numerusform>
            <numerusform>%Ln certificates frozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of %1 shows %Ln more</source>
        <translation>
            <numerusform>List of %1 shows %Ln more</numerusform>
            <numerusform>List of %1 shows %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InventoryPage</name>
    <message numerus="yes">
        <source>%n bytes as they were encoded</source>
        <translation>
            <numerusform>%n byte as it was encoded</numerusform>
            <numerusform>%n bytes as they were encoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied.</source>
        <translation>
            <numerusform>The first row copied.</numerusform>
            <numerusform>The first %n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates copied as PEM text.</source>
        <translation>
            <numerusform>%n certificate copied as PEM text.</numerusform>
            <numerusform>%n certificates copied as PEM text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IssueProfilePage</name>
    <message numerus="yes">
        <source>at most %Ln day(s)</source>
        <translation>
            <numerusform>at most %Ln day</numerusform>
            <numerusform>at most %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days; the profile allows at most %Ln.</source>
        <translation>
            <numerusform>days; the profile allows at most %Ln.</numerusform>
            <numerusform>days; the profile allows at most %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IssueWizard</name>
    <message numerus="yes">
        <source>%Ln rule(s) checked</source>
        <translation>
            <numerusform>%Ln rule checked</numerusform>
            <numerusform>%Ln rules checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln day(s)</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1, %Ln day</numerusform>
            <numerusform>%1, %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more warning(s)</source>
        <translation>
            <numerusform>%Ln more warning</numerusform>
            <numerusform>%Ln more warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) to justify</source>
        <translation>
            <numerusform>%Ln warning to justify</numerusform>
            <numerusform>%Ln warnings to justify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) justified</source>
        <translation>
            <numerusform>%Ln warning justified</numerusform>
            <numerusform>%Ln warnings justified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message numerus="yes">
        <source>%Ln private key(s), each sealed by itself.</source>
        <translation>
            <numerusform>%Ln private key, sealed by itself.</numerusform>
            <numerusform>%Ln private keys, each sealed by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln certificate(s)</source>
        <translation>
            <numerusform>Show %Ln certificate</numerusform>
            <numerusform>Show %Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) idle. Everything is encrypted.</source>
        <translation>
            <numerusform>Locked after %n minute idle. Everything is encrypted.</numerusform>
            <numerusform>Locked after %n minutes idle. Everything is encrypted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MetadataEditor</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NamesEditor</name>
    <message numerus="yes">
        <source>%Ln DNS name(s)</source>
        <translation>
            <numerusform>%Ln DNS name</numerusform>
            <numerusform>%Ln DNS names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other name(s)</source>
        <translation>
            <numerusform>%Ln other name</numerusform>
            <numerusform>%Ln other names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanDetail</name>
    <message numerus="yes">
        <source>%Ln step(s) will not be done. What was done stays. Why?</source>
        <translation>
            <numerusform>%Ln step will not be done. What was done stays. Why?</numerusform>
            <numerusform>%Ln steps will not be done. What was done stays. Why?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanFindings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPanel</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed</source>
        <comment>approvals</comment>
        <translation>
            <numerusform>%Ln needed</numerusform>
            <numerusform>%Ln needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWizard</name>
    <message numerus="yes">
        <source>%Ln finding(s) block this plan</source>
        <translation>
            <numerusform>%Ln finding blocks this plan</numerusform>
            <numerusform>%Ln findings block this plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln blocking</numerusform>
            <numerusform>%Ln blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of steps</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message numerus="yes">
        <source>%Ln plan(s); every change of a certificate is one.</source>
        <translation>
            <numerusform>%Ln plan; every change of a certificate is one.</numerusform>
            <numerusform>%Ln plans; every change of a certificate is one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plan(s) of this kind.</source>
        <translation>
            <numerusform>%Ln plan of this kind.</numerusform>
            <numerusform>%Ln plans of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenewWizard</name>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>The %Ln selected certificate</numerusform>
            <numerusform>The %Ln selected certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renew %Ln certificate(s)</source>
        <translation>
            <numerusform>Renew %Ln certificate</numerusform>
            <numerusform>Renew %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; serves at %Ln place(s)</source>
        <translation>
            <numerusform>; serves at %Ln place</numerusform>
            <numerusform>; serves at %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenewalsTable</name>
    <message numerus="yes">
        <source>Now, %n day(s)</source>
        <comment>limit of a certificate&apos;s lifetime</comment>
        <translation>
            <numerusform>Now, %n day</numerusform>
            <numerusform>Now, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportRecent</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RevokeReview</name>
    <message numerus="yes">
        <source>%Ln certificate(s) can only be marked here</source>
        <translation>
            <numerusform>%Ln certificate can only be marked here</numerusform>
            <numerusform>%Ln certificates can only be marked here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RevokeScopePage</name>
    <message numerus="yes">
        <source>The %Ln selected certificate(s)</source>
        <translation>
            <numerusform>The %Ln selected certificate</numerusform>
            <numerusform>The %Ln selected certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln directly below)</source>
        <translation>
            <numerusform>%1 (%Ln directly below)</numerusform>
            <numerusform>%1 (%Ln directly below)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authority(s)</source>
        <translation>
            <numerusform>%Ln authority</numerusform>
            <numerusform>%Ln authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known place(s)</source>
        <translation>
            <numerusform>%Ln known place</numerusform>
            <numerusform>%Ln known places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have a successor</source>
        <translation>
            <numerusform>%Ln has a successor</numerusform>
            <numerusform>%Ln have a successor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are revoked already</source>
        <translation>
            <numerusform>%Ln is revoked already</numerusform>
            <numerusform>%Ln are revoked already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have expired and are left out</source>
        <translation>
            <numerusform>%Ln has expired and is left out</numerusform>
            <numerusform>%Ln have expired and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RevokeWizard</name>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln certificate(s)</source>
        <translation>
            <numerusform>Release %Ln certificate</numerusform>
            <numerusform>Release %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace and revoke %Ln</source>
        <translation>
            <numerusform>Replace and revoke %Ln</numerusform>
            <numerusform>Replace and revoke %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %Ln certificate(s)</source>
        <translation>
            <numerusform>Revoke %Ln certificate</numerusform>
            <numerusform>Revoke %Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message numerus="yes">
        <source>Auto-lock in %n minute(s)</source>
        <translation>
            <numerusform>Auto-lock in %n minute</numerusform>
            <numerusform>Auto-lock in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimelinePage</name>
    <message numerus="yes">
        <source>%Ln certificate(s) expire in the next 12 months.</source>
        <translation>
            <numerusform>%Ln certificate expires in the next 12 months.</numerusform>
            <numerusform>%Ln certificates expire in the next 12 months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open incident(s)</source>
        <translation>
            <numerusform>%Ln open incident</numerusform>
            <numerusform>%Ln open incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n wrong passphrase(s) since then, last %1</source>
        <translation>
            <numerusform>%n wrong passphrase since then, last %1</numerusform>
            <numerusform>%n wrong passphrases since then, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictView</name>
    <message numerus="yes">
        <source>%1 is valid, with %Ln warning(s)</source>
        <translation>
            <numerusform>%1 is valid, with %Ln warning</numerusform>
            <numerusform>%1 is valid, with %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerifyWizard</name>
    <message numerus="yes">
        <source>%Ln certificate(s) chosen in the table</source>
        <translation>
            <numerusform>%Ln certificate chosen in the table</numerusform>
            <numerusform>%Ln certificates chosen in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the inventory</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%Ln of the inventory</numerusform>
            <numerusform>%Ln of the inventory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify %Ln certificate(s)</source>
        <translation>
            <numerusform>Verify %Ln certificate</numerusform>
            <numerusform>Verify %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stopped this; %Ln certificate(s) were verified.</source>
        <translation>
            <numerusform>You stopped this; %Ln certificate was verified.</numerusform>
            <numerusform>You stopped this; %Ln certificates were verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are valid.</source>
        <translation>
            <numerusform>All %Ln are valid.</numerusform>
            <numerusform>All %Ln are valid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not valid</source>
        <translation>
            <numerusform>%Ln not valid</numerusform>
            <numerusform>%Ln not valid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WitnessWizard</name>
    <message numerus="yes">
        <source>%Ln anchor(s) belong to other vaults.</source>
        <translation>
            <numerusform>%Ln anchor belongs to another vault.</numerusform>
            <numerusform>%Ln anchors belong to other vaults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln anchor(s)</source>
        <translation>
            <numerusform>The record holds %Ln anchor</numerusform>
            <numerusform>The record holds %Ln anchors</numerusform>
        </translation>
    </message>
</context>
</TS>
