using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

[TestFixtureSource(typeof(TestEngines))]
public sealed class RegisterImportTests(DatabaseProvider provider) : ImportFixture(provider)
{
    [Test]
    public async Task Import_OfNewPeople_MakesThemFindable()
    {
        var report = await Desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(1),
            ImportDesk.Row(2)
        );

        var found = await Host.AskAsync(
            (IMemberDirectory directory) =>
                directory.MatchByPhoneAsync(
                    PhoneNumber.Parse("15400000001").Value,
                    ImportDesk.IdNumber(1)[^4..],
                    default
                )
        );
        Assert.That(report.Counts.Added, Is.EqualTo(2));
        Assert.That(found, Is.Not.Null);
        Assert.That(await CardsOfAsync(1), Has.Count.EqualTo(1).And.All.EqualTo(1));
        Assert.That(
            await Database.ReadAsync(
                $"SELECT note FROM audit_rows WHERE act = 'members.imported' AND note LIKE '%{report.Sha256}%'",
                row => row.GetString(0)
            ),
            Has.One.Contains("added 2")
        );
    }

    [Test]
    public async Task Import_OfTheSameFileAgain_ChangesNothing()
    {
        var file = Desk.Text([ImportDesk.Header, ImportDesk.Row(11), ImportDesk.Row(12)]);
        await Desk.ImportFileAsync(file);
        var before = await VersionsAsync();

        var again = await Desk.ImportFileAsync(file);

        Assert.That(again.Counts, Has.Property("Unchanged").EqualTo(2).And.Property("Added").Zero);
        Assert.That(again.Counts.Changed, Is.Zero);
        Assert.That(await VersionsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Import_OfAChangedRow_ChangesTheMemberAndTellsWhatChanged()
    {
        await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(21));

        var report = await Desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(21, name: "林晓云", phone: "15499990021", union: "U2", state: "退休")
        );

        Assert.That(report.Counts.Changed, Is.EqualTo(1));
        var phone = PhoneNumber.Parse("15499990021").Value;
        var found = await Host.AskAsync(
            (IMemberDirectory d) =>
                d.MatchByPhoneAsync(phone, ImportDesk.IdNumber(21)[^4..], default)
        );
        var described = await Host.AskAsync(
            (IMemberDirectory d) => d.DescribeAsync(found!.Value, default)
        );
        Assert.That(described!.OrganizationName, Is.EqualTo("鹭湾电子厂工会"));
        Assert.That(described.InMembership, Is.False);
        var log = await Database.ReadAsync(
            "SELECT field, before, after FROM members_changes ORDER BY field",
            row => $"{row.GetInt32(0)} {row.GetString(1)} {row.GetString(2)}"
        );
        Assert.That(log, Has.Count.EqualTo(4));
        Assert.That(
            string.Join('\n', log),
            Does.Not.Contain("15499990021").And.Not.Contain("林晓云")
        );
    }

    [Test]
    public async Task Import_WithoutAPhoneColumn_LeavesPhonesAlone()
    {
        await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(31));

        await Desk.ImportAsync(
            "姓名,证件号码,所属工会",
            $"林海舟,{ImportDesk.IdNumber(31)},鹭湾公交工会"
        );

        var found = await Host.AskAsync(
            (IMemberDirectory d) =>
                d.MatchByPhoneAsync(
                    PhoneNumber.Parse("15400000031").Value,
                    ImportDesk.IdNumber(31)[^4..],
                    default
                )
        );
        Assert.That(found, Is.Not.Null);
    }

    [Test]
    public async Task Import_OfBadRows_NamesEveryReasonAndNoValue()
    {
        var report = await Desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(41),
            ImportDesk.Row(42, name: "", phone: "154", union: "NOWHERE", state: "不详", card: "62"),
            ImportDesk.Row(41),
            ImportDesk.Row(43, card: "6299990000000041"),
            ImportDesk.Row(44)
        );

        Assert.That(report.Counts.Refused, Is.EqualTo(3));
        Assert.That(report.Counts.Added, Is.EqualTo(2));
        Assert.That(
            Desk.Errors.Select(line => string.Join(' ', line.Split(',')[0], line.Split(',')[2])),
            Is.EquivalentTo([
                "\"3\" name-invalid",
                "\"3\" phone-invalid",
                "\"3\" union-code-unknown",
                "\"3\" state-unknown",
                "\"3\" card-number-invalid",
                "\"4\" repeated-in-file",
                "\"4\" repeated-in-file",
                "\"5\" repeated-in-file",
            ])
        );
        Assert.That(string.Concat(Desk.Errors), Does.Contain("第 2 行"));
        Assert.That(string.Concat(Desk.Errors), Does.Not.Contain(ImportDesk.IdNumber(41)));
    }

    [Test]
    public async Task Import_OfAnothersCard_IsRefused()
    {
        await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(51));

        var report = await Desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(52, card: "6299990000000051")
        );

        Assert.That(report.Counts.Refused, Is.EqualTo(1));
        Assert.That(Desk.Errors, Has.One.Contains("card-of-another"));
    }

    [TestCase("", new[] { 1, 1 })]
    [TestCase("补卡", new[] { 3, 1 })]
    public async Task Import_OfANewNumber_ReplacesTheOldOnlyIfTheFileSaysSo(
        string status,
        int[] states
    )
    {
        var index = status.Length == 0 ? 61 : 62;
        await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(index));

        await Desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(index, card: $"62999911{index:D9}", status: status)
        );

        Assert.That(await CardsOfAsync(index), Is.EqualTo(states));
    }

    [Test]
    public async Task Import_AsADryRun_WritesNothing()
    {
        var file = Desk.Text([ImportDesk.Header, ImportDesk.Row(71), ImportDesk.Row(72, name: "")]);
        var before = await VersionsAsync();

        var report = await Desk.ImportFileAsync(file, dryRun: true);

        Assert.That(report.Counts.Added, Is.EqualTo(1));
        Assert.That(Desk.Errors, Has.Length.EqualTo(1));
        Assert.That(await VersionsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Import_CancelledAfterABlock_GoesOnFromThere()
    {
        var rows = Enumerable.Range(5000, 9000).Select(i => ImportDesk.Row(i, card: "")).ToList();
        var file = Desk.Text(rows.Prepend(ImportDesk.Header));
        using var stop = new CancellationTokenSource();

        var first = await Desk.ImportFileAsync(file, told: _ => stop.Cancel(), cancel: stop.Token);
        var second = await Desk.ImportFileAsync(file);

        Assert.That(first.Stopped, Is.True);
        Assert.That(first.Counts.Added, Is.InRange(1, 8999));
        Assert.That(second.Counts.Unchanged, Is.EqualTo(first.Counts.Added));
        Assert.That(second.Counts.Added, Is.EqualTo(9000 - first.Counts.Added));
    }

    [Test]
    public async Task Import_BesideAnother_IsRefusedUntilItsLeaseIsOver()
    {
        var file = Desk.Text([ImportDesk.Header, ImportDesk.Row(81)]);
        await Database.ExecuteAsync("UPDATE members_import_lease SET until = " + Later);

        var beside = await Desk.ImportFileAsync(file);
        await Database.ExecuteAsync("UPDATE members_import_lease SET until = " + Earlier);
        var after = await Desk.ImportFileAsync(file);

        Assert.That(beside.Unusable, Does.Contain("另一个导入"));
        Assert.That(after.Counts.Added, Is.EqualTo(1));
    }

    [Test]
    public async Task Import_AsTheFullRegister_TellsWhoIsMissing()
    {
        await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(91), ImportDesk.Row(92));
        var before = (await VersionsAsync()).Count;

        var report = await Desk.ImportFileAsync(
            Desk.Text([ImportDesk.Header, ImportDesk.Row(91), ImportDesk.Row(93)]),
            full: true
        );

        Assert.That(report.Missing, Is.EqualTo(before - 1));
    }

    private string Later =>
        Database.Provider == DatabaseProvider.Sqlite
            ? $"{DateTimeOffset.UtcNow.AddHours(1).UtcTicks}"
            : "now() + interval '1 hour'";

    private string Earlier =>
        Database.Provider == DatabaseProvider.Sqlite
            ? $"{DateTimeOffset.UtcNow.AddHours(-1).UtcTicks}"
            : "now() - interval '1 hour'";

    private Task<List<string>> VersionsAsync() =>
        Database.ReadAsync(
            "SELECT id, version FROM members_members ORDER BY id",
            row => $"{row.GetValue(0)} {row.GetInt32(1)}"
        );

    /// <summary>Found by the last digits: they are the person's number.</summary>
    private Task<List<int>> CardsOfAsync(int index) =>
        Database.ReadAsync(
            $"SELECT status FROM cards_cards WHERE last4 = '{index:D4}' ORDER BY id",
            row => row.GetInt32(0)
        );
}
