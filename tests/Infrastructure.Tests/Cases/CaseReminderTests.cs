using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>A draft, or what was sent back, ends in two days: its member is told, once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseReminderTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Draft_ThatEndsSoon_IsToldOnceHoweverManyNodesAsk()
    {
        var fan = await host.ApplicantAsync();
        var id = (await host.OpenAsync(fan, await host.SeasonAsync())).Value.Id;
        var until = (await host.CaseAsync(id)).OpenUntil!.Value;

        await host.Cards.DoAsync<CaseUpkeep>(upkeep =>
            upkeep.RemindAsync(until - RemindCase.Ahead - TimeSpan.FromMinutes(1), default)
        );
        Assert.That(await MessagesAsync(id), Is.Empty, "too early");

        var told = await AtOnceAsync(
            10,
            _ =>
                host.Cards.AskAsync(
                    (RemindCase remind) => remind.ExecuteAsync(id, until.AddHours(-30), default)
                )
        );
        await host.Cards.DoAsync<CaseUpkeep>(upkeep =>
            upkeep.RemindAsync(until.AddHours(-20), default)
        );

        Assert.That(told.Count(done => done), Is.EqualTo(1));
        var message = (await MessagesAsync(id)).Single();
        Assert.That(message.OpenId, Is.EqualTo(fan.OpenId));
        Assert.That(message.Body, Does.Contain(CaseNotices.Ending.Name));
        Assert.That((await host.CaseAsync(id)).RemindedFor, Is.EqualTo(until));
    }

    [Test]
    public async Task Returned_ASecondTime_IsAnotherDeadline()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, await host.SeasonAsync());
        var first = await ReturnAndRemindAsync(id);
        await host.SubmitAsync(fan, id, Now.AddHours(1));
        await host.CheckAsync(id, Now.AddHours(1));
        await MoveDeadlineAsync(id);

        var second = await ReturnAndRemindAsync(id);

        Assert.That((first, second), Is.EqualTo((true, true)));
        Assert.That(await MessagesAsync(id), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Draft_TouchedAnHourAgoOrHandedInOrOver_IsLeftAlone()
    {
        var fan = await host.ApplicantAsync();
        var season = await host.SeasonAsync();
        var id = await host.FilledAsync(fan, season);
        var until = (await host.CaseAsync(id)).OpenUntil!.Value;
        await SetAsync(id, nameof(Case.ChangedAt), until.AddHours(-3));

        var touched = await RemindAsync(id, until.AddHours(-2));
        var over = await RemindAsync(id, until);
        await SetAsync(id, nameof(Case.ChangedAt), Now);
        await host.SubmitAsync(fan, id);
        var sent = await RemindAsync(id, until.AddHours(-2));

        Assert.That((touched, over, sent), Is.EqualTo((false, false, false)));
        Assert.That(await MessagesAsync(id), Is.Empty);
    }

    [Test]
    public async Task Message_OfADraftThatEndsAtMidnight_SaysTheDayBefore()
    {
        var fan = await host.ApplicantAsync();
        var id = (await host.OpenAsync(fan, await host.SeasonAsync())).Value.Id;
        // A quarter of an hour of grace after the end of 30 November.
        var until = new DateTimeOffset(2026, 11, 30, 16, 15, 0, TimeSpan.Zero);
        await SetAsync(id, nameof(Case.OpenUntil), until);

        Assert.That(await RemindAsync(id, until.AddHours(-10)));

        var body = System.Text.RegularExpressions.Regex.Unescape(
            (await MessagesAsync(id)).Single().Body
        );
        Assert.That(body, Does.Contain("还没有提交，请在 11月30日 24:00 前完成"));
    }

    private async Task<bool> ReturnAndRemindAsync(CaseId id)
    {
        var said = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        Assert.That(said.Refusal, Is.Null);
        var until = (await host.CaseAsync(id)).OpenUntil!.Value;
        return await RemindAsync(id, until.AddHours(-10));
    }

    /// <summary>A later return ends later.</summary>
    private Task MoveDeadlineAsync(CaseId id) =>
        SetAsync(id, nameof(Case.ResubmitUntil), Now.AddDays(30));

    private Task SetAsync(CaseId id, string property, DateTimeOffset value) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var one = await db.Set<Case>().SingleAsync(row => row.Id == id);
            db.Entry(one).Property(property).CurrentValue = value;
            await db.SaveChangesAsync();
        });

    private Task<bool> RemindAsync(CaseId id, DateTimeOffset now) =>
        host.Cards.AskAsync((RemindCase remind) => remind.ExecuteAsync(id, now, default));

    private Task<List<OutboxMessage>> MessagesAsync(CaseId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .AsNoTracking()
                    .Where(one => one.DedupeKey.StartsWith($"case-ending:{id.Value:N}"))
                    .ToListAsync()
        );
}
