using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What a fan reads of what is held about his months, and what of it goes with him.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class FanPrivacyTests(DatabaseProvider provider) : MonthListTest(provider)
{
    [Test]
    public async Task OwnData_OfAnHonouredWhoObjected_HasSeatPlaceWordsAndAnswer()
    {
        var (month, fans) = await ReviewedAsync(1);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[0], month, 0, started);
        var open = await DescribeAsync(fans[0]);
        await SettleAsync(raised.Value, isUpheld: false, started);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        var told = await DescribeAsync(fans[0]);

        var name = UnionCalendar.WordsOf(month);
        Assert.That(open["铁粉名单的异议"].Single(), Does.EndWith("处理结果：还在处理"));
        Assert.That(told["互动分"], Does.Contain($"{name}：500 分，互动 20 天"));
        Assert.That(told["铁粉名单"], Is.EqualTo((string[])[$"{name}：第 1 名，500 分"]));
        Assert.That(
            told["当选铁粉"].Single(),
            Does.StartWith($"{name}：第 1 席，").And.Contain("*").And.EndWith("，500 分")
        );
        Assert.That(
            told["铁粉名单的异议"],
            Is.EqualTo(
                (string[])
                    [
                        $"{name}：对整个名单的异议“这个名字我认识，不是本人”；处理结果：不成立，答复：{Answer}",
                    ]
            )
        );
    }

    [Test]
    public async Task OwnData_OfWhoeverWasLeftOut_SaysWhy_OnceTheListIsPublic()
    {
        var (month, fans) = await ReviewedAsync(2);
        await ExcludeAsync(month, 1);
        var before = await DescribeAsync(fans[0]);

        await StartAsync(month);

        Assert.That(before["铁粉名单"].Single(), Does.EndWith("；名单还在审核"));
        Assert.That(
            (await DescribeAsync(fans[0]))["铁粉名单"].Single(),
            Does.EndWith($"没有列入名单，原因：{ExclusionReason.Scripted.Title}")
        );
    }

    [Test]
    public async Task Terms_SayWhatIsBlankedAndWhatStays()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[0], month, 2, started);
        await SettleAsync(raised.Value, isUpheld: false, started);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        var (deleted, kept) = await TermsAsync(fans[0]);
        var (_, keptOfOther) = await TermsAsync(fans[1]);

        Assert.That(deleted, Does.Contain("当选铁粉名单上的姓名和工会"));
        Assert.That(deleted, Does.Contain("您提出的异议的内容"));
        Assert.That(kept, Has.Some.StartsWith("当选铁粉的席位"));
        Assert.That(kept, Has.Some.StartsWith("异议的处理结果"));
        Assert.That(keptOfOther, Has.None.StartsWith("异议的处理结果"));
    }

    [Test]
    public async Task Erase_OfACandidate_MakesWhatStaffWroteAboutHimUnreadable()
    {
        var (month, fans) = await ReviewedAsync(3);
        await ExcludeAsync(month, 1);
        await ExcludeAsync(month, 2);
        await RestoreAsync(month, 1);
        await ExcludeAsync(month, 1);
        var excluded = await LinesAsync("iron-fans.candidate-excluded", month);
        var restored = await LinesAsync("iron-fans.candidate-restored", month);
        var before = await RevealAsync(excluded[0]);

        await EraseAsync(fans[0], Closing(month));

        Assert.That(before.Value, Is.EqualTo(Note));
        foreach (var line in (long[])[excluded[0], excluded[2], restored[0]])
        {
            Assert.That((await RevealAsync(line)).Refusal, Is.EqualTo(AuditRefusals.DetailsErased));
        }
        Assert.That((await RevealAsync(excluded[1])).Value, Is.EqualTo(Note), "of another");
    }

    /// <summary>The candidate stands under whom he was when the month was closed.</summary>
    [Test]
    public async Task Erase_OfACandidateWhoTurnedOutToBeAnother_MakesItUnreadableToo()
    {
        var (month, fans) = await ReviewedAsync(2);
        var before = await PersonOf(fans[0]);
        await MergeAsync(before, await MetAsync(month, Closing(month)), Closing(month));
        await ExcludeAsync(month, 1);
        var line = (await LinesAsync("iron-fans.candidate-excluded", month)).Single();

        await EraseAsync(fans[0], Closing(month));

        Assert.That((await RevealAsync(line)).Refusal, Is.EqualTo(AuditRefusals.DetailsErased));
    }

    [Test]
    public async Task Erase_OfWhoeverObjected_MakesTheAnswerInTheTrailUnreadable()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[1], month, 1, started);
        await SettleAsync(raised.Value, isUpheld: false, started);
        var line = (await LinesAsync("iron-fans.objection-settled", month)).Single();
        var before = await RevealAsync(line);

        await EraseAsync(fans[1], started);

        Assert.That(before.Value, Is.EqualTo(Answer));
        Assert.That((await RevealAsync(line)).Refusal, Is.EqualTo(AuditRefusals.DetailsErased));
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> DescribeAsync(FanIdentity fan)
    {
        var person = await PersonOf(fan);
        return await Host.Cards.InScopeAsync(async services =>
        {
            var sections = new List<OwnDataSection>();
            foreach (var own in services.GetServices<IOwnData>())
            {
                sections.AddRange(await own.DescribeAsync(person, Now, default));
            }
            return sections
                .Where(section => section.Title.Contains('铁') || section.Title == "互动分")
                .ToDictionary(section => section.Title, section => section.Lines);
        });
    }

    private async Task<ErasureTerms> TermsAsync(FanIdentity fan)
    {
        var person = await PersonOf(fan);
        return await Host.Cards.InScopeAsync(async services =>
        {
            var (deleted, kept) = (new List<string>(), new List<string>());
            foreach (var own in services.GetServices<IOwnData>())
            {
                var terms = await own.FindTermsAsync(person, default);
                deleted.AddRange(terms.Deleted);
                kept.AddRange(terms.Kept);
            }
            return new ErasureTerms(deleted, kept);
        });
    }

    private Task EraseAsync(FanIdentity fan, DateTimeOffset at) =>
        Host.Cards.DoAsync<EraseOwnData>(erase => erase.ExecuteAsync(fan, at, default));

    private Task<List<long>> LinesAsync(string act, int month)
    {
        var subject = FanMonthDesk.SubjectOf(month);
        return Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Act == act && row.Subject == subject)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .ToListAsync()
        );
    }

    private async Task<Outcome<string>> RevealAsync(long line)
    {
        var city = await Host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        var auditor = new StaffActor(
            StaffAccountId.New(),
            "审计",
            [new(StaffRole.Auditor, city!.Path)]
        );
        return await Host.Cards.AskAsync(
            (RevealAuditDetails reveal) =>
                reveal.ExecuteAsync(auditor, line, "核对投诉材料", Now, default)
        );
    }
}
