using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>Documents that are no ID cards, and what the console does to members and unions while a file is read.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ImportEdgeTests(DatabaseProvider provider) : ImportFixture(provider)
{
    [Test]
    public async Task Import_OfOtherDocuments_TakesThemByTheirKind()
    {
        const string Header = "姓名,证件类型,证件号码,工会代码";
        var report = await Desk.ImportAsync(
            Header,
            "JOHN DOE,护照,E7654321,U1",
            "陈家明,港澳居民来往内地通行证,H87654321,U1",
            "林台生,台胞证,87654321,U1",
            "JANE ROE,护照,87654320,U1",
            "王小二,,87654329,U1",
            "李小三,护照,990101197001010,U1",
            "赵小四,军官证,7654321,U1",
            "钱小五,回乡证,87654328,U1"
        );

        Assert.That(report.Counts.Added, Is.EqualTo(4));
        Assert.That(
            await Database.ReadAsync(
                "SELECT document_kind FROM members_members WHERE document_kind > 1 ORDER BY document_kind",
                row => row.GetInt32(0)
            ),
            Is.EqualTo([4, 5, 6, 6])
        );
        Assert.That(
            Desk.Errors.Select(line => line.Split(',')[2]),
            Is.EqualTo([
                "id-number-invalid",
                "document-invalid",
                "document-kind-unknown",
                "document-invalid",
            ])
        );
        Assert.That(
            await Host.AskAsync(
                (IMemberLookup members) =>
                    members.FindByIdNumberAsync(IdDocument.Parse("H87654321").Value, default)
            ),
            Is.Not.Null
        );
    }

    [Test]
    public async Task Import_WhileItsUnionIsMerged_WritesNobodyIntoWhatHasEnded()
    {
        await Desk.UnionsAsync("代码,名称,上级代码", "U8,鹭湾船厂工会,D1", "U9,鹭湾渔港工会,D1");
        var rows = Enumerable
            .Range(20_000, 5000)
            .Select(i => ImportDesk.Row(i, union: "U9", card: ""));
        var merged = false;

        var report = await Desk.ImportFileAsync(
            Desk.Text(rows.Prepend(ImportDesk.Header)),
            told: _ =>
            {
                if (!merged)
                {
                    merged = true;
                    Beside(() => MergeAsync("U9", "U8"));
                }
            }
        );

        var (ended, kept) = (await MembersOfAsync("U9"), await MembersOfAsync("U8"));
        Assert.That(report.Counts.Added, Is.EqualTo(5000));
        Assert.That(ended, Is.GreaterThan(0).And.LessThan(5000), "written before the merge");
        Assert.That(ended + kept, Is.EqualTo(5000));
    }

    [Test]
    public async Task Import_OfAMemberMergedMeanwhile_RefusesTheRow()
    {
        var first = Enumerable.Range(30_000, 2500).Select(i => ImportDesk.Row(i, card: ""));
        await Desk.ImportAsync([ImportDesk.Header, .. first]);
        var changed = Enumerable
            .Range(30_000, 2500)
            .Select(i => ImportDesk.Row(i, name: "林海帆", card: ""));
        var last = await Host.AskAsync(
            (IMemberLookup members) =>
                members.FindByIdNumberAsync(
                    IdDocument.Parse(ImportDesk.IdNumber(32_499)).Value,
                    default
                )
        );
        var merged = false;

        var report = await Desk.ImportFileAsync(
            Desk.Text(changed.Prepend(ImportDesk.Header)),
            told: _ =>
            {
                if (!merged)
                {
                    merged = true;
                    Beside(() =>
                        Database.ExecuteAsync(
                            $"UPDATE members_members SET state = {(int)MemberState.Merged}, version = version + 1 "
                                + $"WHERE lower(CAST(id AS text)) = '{last!.Value.Value}'"
                        )
                    );
                }
            }
        );

        Assert.That(report.Counts.Changed, Is.EqualTo(2499));
        Assert.That(Desk.Errors, Has.One.Contains("member-merged"));
    }

    /// <summary>On another thread: the run waits on its own until it is done.</summary>
    private static void Beside(Func<Task> act) => Task.Run(act).Wait();

    private Task MergeAsync(string gone, string into) =>
        Database.ExecuteAsync(
            $"UPDATE members_organizations SET state = {(int)UnionState.Merged}, "
                + $"merged_into = (SELECT id FROM members_organizations WHERE code = '{into}') WHERE code = '{gone}'"
        );

    private async Task<long> MembersOfAsync(string code) =>
        (
            await Database.ReadAsync(
                "SELECT count(*) FROM members_members WHERE organization_id = "
                    + $"(SELECT id FROM members_organizations WHERE code = '{code}')",
                row => row.GetInt64(0)
            )
        )[0];
}
