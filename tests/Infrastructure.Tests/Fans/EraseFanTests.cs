using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

[TestFixtureSource(typeof(TestEngines))]
public sealed class EraseFanTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [SetUp]
    public async Task ABoundMember()
    {
        host = await CardHost.StartAsync(provider);
        await BindAsync(Fan(1));
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Erase_ABoundFan_LeavesNothingThatLeadsToThePerson()
    {
        await EraseAsync(Fan(1));

        var fan = await ReadAsync(db => db.Set<Fan>().SingleAsync());
        var binding = await ReadAsync(db => db.Set<CardBinding>().SingleAsync());
        var consent = await ReadAsync(db => db.Set<Consent>().SingleAsync());
        var tickets = await ReadAsync(db => db.Set<VerificationTicket>().CountAsync());
        Assert.That(fan.OpenId, Does.StartWith("erased-"));
        Assert.That((fan.UnionId, fan.Scene), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Unbound));
        Assert.That(binding.EndReason, Is.EqualTo("wechat-account-closed"));
        Assert.That(consent.WithdrawnAt, Is.EqualTo(Now));
        Assert.That(tickets, Is.Zero);
        Assert.That(await PersonAsync(Fan(1)), Is.Null);
    }

    [Test]
    public async Task Erase_OfOneWhoHadAgreedAsTwo_WithdrawsBoth()
    {
        await host.DoAsync<GiveConsent>(consent => consent.ExecuteAsync(Fan(2), Now, default));
        foreach (var fan in (FanIdentity[])[Fan(1), Fan(2)])
        {
            await host.DoAsync<IUnionIdSightings>(seen =>
                seen.TellAsync(fan, "union-1", Now, default)
            );
        }
        Assert.That(await PersonAsync(Fan(2)), Is.EqualTo(await PersonAsync(Fan(1))));

        await EraseAsync(Fan(1));

        var withdrawn = await ReadAsync(db =>
            db.Set<Consent>().Select(consent => consent.WithdrawnAt).ToListAsync()
        );
        Assert.That(withdrawn, Is.EqualTo(new DateTimeOffset?[] { Now, Now }));
    }

    [Test]
    public async Task Erase_Audited_NamesNobody()
    {
        await EraseAsync(Fan(1));

        var row = await ReadAsync(db =>
            db.Set<AuditRow>().SingleAsync(r => r.Act == "fans.erased")
        );
        Assert.That(row.Note, Does.Contain("cards 3 (kept: binding history)"));
        Assert.That($"{row.Subject} {row.Note}", Does.Not.Contain(Fan(1).OpenId));
    }

    [Test]
    public async Task Erase_SaidAgain_ChangesNothing()
    {
        await EraseAsync(Fan(1));
        var before = await ReadAsync(db => db.Set<Fan>().Select(fan => fan.OpenId).SingleAsync());

        await EraseAsync(Fan(1));

        var after = await ReadAsync(db => db.Set<Fan>().Select(fan => fan.OpenId).ToListAsync());
        Assert.That(after, Is.EqualTo((string[])[before]));
    }

    [Test]
    public async Task Erase_SaidAgainWhileTheLogsWait_AddsNoWalkAndNoLine()
    {
        await EraseAsync(Fan(1));

        await EraseAsync(Fan(1));

        Assert.That(await ReadAsync(db => db.Set<PendingErasure>().CountAsync()), Is.EqualTo(1));
        Assert.That(await ActsAsync("fans.erased"), Is.EqualTo(1));
    }

    /// <summary>WeChat promises no order: the unfollow of a closed account may be told last, or again.</summary>
    [Test]
    public async Task Unfollow_ToldAfterTheErasure_BringsNobodyBack()
    {
        await EraseAsync(Fan(1));

        await host.DoAsync<UnfollowFan>(use =>
            use.ExecuteAsync(Fan(1), Now.AddSeconds(1), default)
        );

        Assert.That(await PersonAsync(Fan(1)), Is.Null);
    }

    /// <summary>A sighting another node had read, and a tap it had noted, are written after the erasure.</summary>
    [Test]
    public async Task Finish_WhoCameBackThroughLateWrites_IsErasedAgain()
    {
        await EraseAsync(Fan(1));
        await host.DoAsync<IUnionIdSightings>(sightings =>
            sightings.TellAsync(Fan(1), "late", Now.AddSeconds(1), default)
        );
        await host.DoAsync<FanActBook>(book =>
        {
            book.Note(Fan(1), FanAct.Message, Now.AddSeconds(1));
            return book.FlushAsync();
        });

        await FinishAsync(Now + PendingErasure.Wait);

        Assert.That(await PersonAsync(Fan(1)), Is.Null);
        Assert.That(await WindowsAsync(), Is.Zero);
        Assert.That(await ReadAsync(db => db.Set<UnionIdentity>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Erase_ThenTheMemberComesWithANewAccount_CanBindAgain()
    {
        await EraseAsync(Fan(1));

        await BindAsync(Fan(2));

        var active = await ReadAsync(db =>
            db.Set<CardBinding>().CountAsync(binding => binding.Status == BindingStatus.Active)
        );
        Assert.That(active, Is.EqualTo(1));
    }

    [Test]
    public async Task Erase_LogsLater_AreEmptied()
    {
        await EraseAsync(Fan(1));

        await FinishAsync(Now + PendingErasure.Wait - TimeSpan.FromSeconds(1));
        Assert.That(await WordsToAsync(Fan(1)), Is.EqualTo(1), "still in flight");
        await FinishAsync(Now + PendingErasure.Wait);

        var left = await ReadAsync(db => db.Set<OutboxMessage>().SingleAsync());
        var pending = await ReadAsync(db => db.Set<PendingErasure>().CountAsync());
        Assert.That(left.OpenId, Does.StartWith("erased-"));
        Assert.That(left.Body, Is.EqualTo("{}"));
        Assert.That(pending, Is.Zero);
    }

    [Test]
    public async Task Erase_OneOfTwo_LeavesTheOtherAlone()
    {
        await host.TicketAsync(Fan(7), DemoRegister.Examples[1]);

        await EraseAsync(Fan(1));
        await FinishAsync(Now + PendingErasure.Wait);

        Assert.That(await PersonAsync(Fan(7)), Is.Not.Null);
        var tickets = await ReadAsync(db => db.Set<VerificationTicket>().CountAsync());
        Assert.That(tickets, Is.EqualTo(1));
    }

    [Test]
    public async Task Erase_OfSomebodyNeverMet_MakesNobody()
    {
        await EraseAsync(new FanIdentity("wx-union", "o-stranger"));

        Assert.That(await ReadAsync(db => db.Set<Fan>().CountAsync()), Is.EqualTo(1));
    }

    [TestCase("205", "code 205: ")]
    [TestCase("13", "code 13: ")]
    [TestCase("<x>", "code other: ")]
    public async Task Forget_OneKind_LeavesTheBindingAndTellsTheTrail(string code, string note)
    {
        await host.DoAsync<ForgetData>(forget =>
            forget.ExecuteAsync(new(Fan(1), code, IsOutdated: false), Now, default)
        );

        var binding = await ReadAsync(db => db.Set<CardBinding>().SingleAsync());
        var row = await ReadAsync(db =>
            db.Set<AuditRow>().SingleAsync(r => r.Act == "fans.data-revoked")
        );
        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Active));
        Assert.That(row.Note, Does.StartWith(note).And.Contain("cards 0"));
        Assert.That(await PersonAsync(Fan(1)), Is.Not.Null);
    }

    private async Task BindAsync(FanIdentity fan) =>
        await host.BindAsync(fan, await host.TicketAsync(fan, DemoRegister.Examples[0]));

    private Task EraseAsync(FanIdentity fan) =>
        host.DoAsync<EraseFan>(erase => erase.ExecuteAsync(fan, Now, default));

    private Task FinishAsync(DateTimeOffset now) =>
        host.DoAsync<FinishErasures>(finish => finish.ExecuteAsync(now, default));

    private Task<PersonId?> PersonAsync(FanIdentity fan) =>
        host.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default));

    private Task<int> ActsAsync(string act) =>
        ReadAsync(db => db.Set<AuditRow>().CountAsync(row => row.Act == act));

    private Task<int> WindowsAsync() =>
        ReadAsync(db =>
            db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM notifications_windows")
                .CountAsync()
        );

    private Task<int> WordsToAsync(FanIdentity fan) =>
        ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.OpenId == fan.OpenId));

    private Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) => host.AskAsync(read);
}
