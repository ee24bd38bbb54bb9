using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;
using FanRow = WeChatUnion.Domain.Fans.Fan;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>What of a campaign a person should look at: counted over all who took part, judged by people alone.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SignalTests(DatabaseProvider provider) : SignalTest(provider)
{
    [Test]
    public async Task List_OfACampaignNothingIsWrongWith_FindsNothing()
    {
        var draw = await Host.DrawAsync();
        // Of the others tests tell something.
        for (var i = 6; i < CrowdSize; i++)
        {
            await EnterAsync(draw.Id, i, Now.AddHours(2).AddSeconds(i * 61));
        }

        var lines = await AllAsync(draw.Id);

        Assert.That(lines, Has.Count.EqualTo(6));
        Assert.That(lines.Select(line => line.Count), Is.All.Zero);
        Assert.That(lines.Select(line => line.Last), Is.All.Null);
    }

    [Test]
    public async Task FollowedAndLeft_CountsWhoCameForTheDrawAlone()
    {
        var draw = await Host.DrawAsync();
        await FollowAsync(0, Now, left: Now.AddDays(2));
        await FollowAsync(1, Now.AddMinutes(-20), left: Now.AddDays(2));
        await FollowAsync(2, Now, left: Now.AddDays(4));
        await FollowAsync(3, Now.AddMinutes(20), left: Now.AddDays(2));
        for (var i = 0; i < 5; i++)
        {
            await EnterAsync(draw.Id, i, Now.AddMinutes(5 + i).AddSeconds(i * 7));
        }

        var found = await FindAsync(draw.Id, "followed-and-left");

        Assert.That(
            found.Members.Select(line => line.Member),
            Is.EqualTo((MemberId[])[crowd[0].Member])
        );
        Assert.That(found.Signal.Count, Is.EqualTo(1));
        Assert.That(found.Members[0].Said, Does.Contain("47 小时 55 分后取消关注"));
        Assert.That(found.Members[0].MaskedName, Does.Contain("*"));
    }

    [Test]
    public async Task SameSecond_CountsFiveOfOneUnion_AndNotFour()
    {
        var (four, five) = (await Host.DrawAsync(), await Host.DrawAsync());
        for (var i = 0; i < 5; i++)
        {
            var at = Now.AddHours(3).AddMilliseconds(i * 100);
            await EnterAsync(five.Id, i, at);
            await EnterAsync(four.Id, i, i == 4 ? at.AddSeconds(1) : at);
        }

        Assert.That((await FindAsync(five.Id, "same-second")).Signal.Count, Is.EqualTo(5));
        Assert.That((await FindAsync(four.Id, "same-second")).Signal.Count, Is.Zero);
    }

    [Test]
    public async Task SameRhythm_CountsTurnsOfAWheelThatComeByAClock()
    {
        var wheel = await Host.WheelAsync(blanks: 100);
        for (var i = 0; i < CrowdSize; i++)
        {
            await TurnAsync(wheel.Id, i, Now.AddHours(2).AddMinutes(i));
        }

        var found = await FindAsync(wheel.Id, "same-rhythm");

        Assert.That(found.Signal.Count, Is.EqualTo(CrowdSize));
        Assert.That(found.Members[0].Said, Does.Contain($"{CrowdSize} 人"));
    }

    [Test]
    public async Task ManyAccounts_CountsAPersonWithTwoWeChatsOfOneApp()
    {
        var draw = await Host.DrawAsync();
        await Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            var other = FanRow.Meet(Fan(880_001), Now);
            other.MoveTo(crowd[4].Person);
            // The same person in the mini-program is no second WeChat.
            var mini = FanRow.Meet(new("wx-mini", "o-mini-5"), Now);
            mini.MoveTo(crowd[5].Person);
            db.AddRange(other, mini);
            return db.SaveChangesAsync();
        });
        await EnterAsync(draw.Id, 4, Now.AddHours(4));
        await EnterAsync(draw.Id, 5, Now.AddHours(4).AddSeconds(2));

        var found = await FindAsync(draw.Id, "many-accounts");

        Assert.That(
            found.Members.Select(line => line.Member),
            Is.EqualTo((MemberId[])[crowd[4].Member])
        );
        Assert.That(found.Members[0].Said, Is.EqualTo("名下有 2 个微信"));
    }

    [Test]
    public async Task FreshBindings_CountsTenOfOneUnionWhoBoundWithinTheHour()
    {
        var (fresh, later) = (await Host.DrawAsync(), await Host.DrawAsync());
        for (var i = 0; i < 12; i++)
        {
            await EnterAsync(fresh.Id, i, Now.AddMinutes(i).AddSeconds(i));
            await EnterAsync(later.Id, i, Now.AddMinutes(61 + i).AddSeconds(i));
        }

        Assert.That((await FindAsync(fresh.Id, "fresh-bindings")).Signal.Count, Is.EqualTo(12));
        Assert.That((await FindAsync(later.Id, "fresh-bindings")).Signal.Count, Is.Zero);
    }

    [Test]
    public async Task Judge_IsKeptWithItsNumbers_AndExcludesNobody()
    {
        var draw = await Host.DrawAsync();
        var request = new JudgeSignalRequest(
            draw.Id,
            "same-second",
            SignalVerdict.Harmless,
            7,
            "会场里一起扫码，现场有人看着"
        );

        var judged = await JudgeAsync(editor, request);
        var silent = await JudgeAsync(editor, request with { Note = "没事" });
        var unknown = await JudgeAsync(editor, request with { Signal = "shared-link" });
        var reader = await JudgeAsync(
            editor with
            {
                Grants = [new(StaffRole.Auditor, editor.Grants[0].UnionPath)],
            },
            request
        );

        Assert.That(judged, Is.Null);
        Assert.That(silent, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(unknown, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(reader, Is.EqualTo(StaffRefusals.NotAllowed));
        var last = (await FindAsync(draw.Id, "same-second")).Signal.Last!;
        Assert.That(
            (last.Verdict, last.Seen, last.By),
            Is.EqualTo((SignalVerdict.Harmless, 7, editor.Id))
        );
        Assert.That(await CountExcludedAsync(), Is.Zero);
    }

    [Test]
    public async Task Exclude_FromEvidence_TakesAReason_AndIsShownThere()
    {
        var draw = await Host.DrawAsync();
        for (var i = 10; i < 15; i++)
        {
            await EnterAsync(draw.Id, i, Now.AddHours(6));
        }

        var silent = await ExcludeAsync(draw.Id, crowd[10].Member, "");
        var stranger = await ExcludeAsync(draw.Id, MemberId.New(), "活动异常线索：同一秒");
        var done = await ExcludeAsync(draw.Id, crowd[10].Member, "活动异常线索：同一秒");
        var found = await FindAsync(draw.Id, "same-second");
        await Host.Cards.DoAsync<UnionDbContext>(db => db.Set<Exclusion>().ExecuteDeleteAsync());

        Assert.That(silent, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(stranger, Is.EqualTo(ExclusionRefusals.NoMember));
        Assert.That(done, Is.Null);
        Assert.That(
            found.Members.Where(line => line.IsExcluded).Select(line => line.Member),
            Is.EqualTo((MemberId[])[crowd[10].Member])
        );
    }
}
