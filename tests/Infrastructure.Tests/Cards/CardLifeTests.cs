using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>Each test has a member and fans of its own, so that one host does for all.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CardLifeTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>The old row is changed before the new one is written, or the unique rules would refuse it.</summary>
    [Test]
    public async Task TakeOver_OldAndNewInOneTransaction_PassTheUniqueRules()
    {
        var person = await host.NewPersonAsync(501);
        await host.BindAsync(Fan(1), person);
        var proof = await host.CodeAsync(Fan(2), person);

        var taken = await host.TakeOverAsync(Fan(2), proof);

        Assert.That(taken.Succeeded, Is.True, taken.Refusal?.Code);
        Assert.That(
            (await host.BindingsAsync(person)).Select(binding => binding.Status),
            Is.EqualTo((BindingStatus[])[BindingStatus.Superseded, BindingStatus.Active])
        );
        var member = await host.MemberAsync(person);
        Assert.That(await HoldAsync(member, Now), Is.EqualTo(Now.AddHours(24)));
        Assert.That(await HoldAsync(member, Now.AddHours(24)), Is.Null);
        var kinds = await host.AskAsync(
            (UnionDbContext db) => db.Set<OutboxMessage>().Select(m => m.DedupeKey).ToListAsync()
        );
        Assert.That(kinds, Has.Some.StartsWith("card-taken-over:"));
    }

    [Test]
    public async Task Hold_AfterUnbindingAndBindingAnew_Stays()
    {
        var person = await host.NewPersonAsync(502);
        await host.BindAsync(Fan(11), person);
        await host.TakeOverAsync(Fan(12), await host.CodeAsync(Fan(12), person));
        await host.DoAsync<UnbindCard>(unbind => unbind.ExecuteAsync(Fan(12), Now, default));
        await host.BindAsync(Fan(12), person);

        Assert.That(await HoldAsync(await host.MemberAsync(person), Now), Is.Not.Null);
    }

    [Test]
    public async Task Replace_BoundCard_NewOneIsActiveAtOnceAndTheNumberIsTakenOnce()
    {
        var person = await host.NewPersonAsync(503);
        await host.BindAsync(Fan(21), person);
        var editor = await host.StaffAsync(StaffRole.Editor);
        var old = await host.CardAsync(person);

        var taken = await ReplaceAsync(editor, old.Id, DemoRegister.Examples[0].Cards[0]);
        var replaced = await ReplaceAsync(editor, old.Id, "6299990000999901");

        Assert.That(taken.Refusal, Is.EqualTo(DeskRefusals.NumberTaken));
        Assert.That(replaced.Succeeded, Is.True, replaced.Refusal?.Code);
        var bindings = await host.BindingsAsync(person);
        Assert.That(
            bindings.Select(binding => (binding.CardId, binding.Status)),
            Is.EqualTo(
                new[] { (old.Id, BindingStatus.Superseded), (replaced.Value, BindingStatus.Active) }
            )
        );
    }

    [Test]
    public async Task Standing_LostAndReturned_SuspendsOnUseAndComesBackByTheWalk()
    {
        var person = await host.NewPersonAsync(504);
        await host.BindAsync(Fan(31), person);
        var owner = await host.PersonAsync(Fan(31));
        Assert.That(await AskActiveAsync(owner), Is.Not.Null);

        await ChangeStateAsync(person, MemberState.Left);
        Assert.That(await AskActiveAsync(owner), Is.Null);
        Assert.That(
            (await host.BindingsAsync(person))[0].Status,
            Is.EqualTo(BindingStatus.Suspended)
        );

        await ChangeStateAsync(person, MemberState.InMembership);
        await host.DoAsync<BindingWalk>(walk => walk.WalkAsync(Now, default));
        Assert.That(await AskActiveAsync(owner), Is.Not.Null);
    }

    [Test]
    public async Task Standing_Resting_HoldsTheCardAgainstAnotherAndGivesWayToTheSamePerson()
    {
        var person = await host.NewPersonAsync(505);
        await host.BindAsync(Fan(41), person);
        await ChangeStateAsync(person, MemberState.Retired);
        await host.DoAsync<BindingWalk>(walk => walk.WalkAsync(Now, default));
        await ChangeStateAsync(person, MemberState.InMembership);

        var other = await host.BindAsync(Fan(42), await host.TicketAsync(Fan(42), person));
        await host.BindAsync(Fan(41), person);
        await host.DoAsync<BindingWalk>(walk => walk.WalkAsync(Now, default));

        Assert.That(other.Refusal, Is.EqualTo(CardsRefusals.BoundElsewhere));
        Assert.That(
            (await host.BindingsAsync(person)).Select(b => (b.Status, b.EndReason)),
            Is.EqualTo(
                new[]
                {
                    (BindingStatus.Superseded, (string?)BindingEnds.BoundAnew),
                    (BindingStatus.Active, null),
                }
            )
        );
    }

    [Test]
    public async Task ForcedUnbind_ConfirmedByManyAtOnce_IsDoneOnce()
    {
        var person = await host.NewPersonAsync(506);
        await host.BindAsync(Fan(51), person);
        var binding = (await host.BindingsAsync(person)).Single();
        var editor = await host.StaffAsync(StaffRole.Editor);
        var asked = await AtOnceAsync(
            8,
            _ =>
                host.AskAsync(
                    (RequestForcedUnbind ask) =>
                        ask.ExecuteAsync(
                            editor,
                            new(binding.Id, UnbindReason.Misuse, "疑似他人冒用"),
                            Now,
                            default
                        )
                )
        );
        var request = asked.Single(outcome => outcome.Succeeded).Value;
        var reviewer = await host.StaffAsync(StaffRole.Reviewer);

        var confirmed = await AtOnceAsync(
            8,
            _ =>
                host.AskAsync(
                    (ConfirmForcedUnbind confirm) =>
                        confirm.ExecuteAsync(reviewer, request, Now, default)
                )
        );

        Assert.That(confirmed.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(
            (await host.BindingsAsync(person)).Single().EndReason,
            Is.EqualTo(BindingEnds.ByStaff)
        );
        var acts = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>().CountAsync(row => row.Act == "cards.unbind-confirmed")
        );
        Assert.That(acts, Is.EqualTo(1));
    }

    [Test]
    public async Task Code_SentByTwoNodesAtOnce_GoesOutOnce()
    {
        var person = await host.NewPersonAsync(507);
        await host.BindAsync(Fan(61), person);
        var ticket = await host.TicketAsync(Fan(62), person);
        await host.AskAsync(
            (RequestTakeOverCode ask) => ask.ExecuteAsync(new(Fan(62), ticket, null), Now, default)
        );
        var waiting = await host.AskAsync(
            (ITakeOverStore codes) => codes.FindWaitingAsync(Now, 10, default)
        );

        var sent = await AtOnceAsync(
            8,
            _ =>
                host.AskAsync(
                    (SendTakeOverCode send) => send.ExecuteAsync(waiting.Single(), Now, default)
                )
        );

        Assert.That(sent.Count(done => done), Is.EqualTo(1));
    }

    [Test]
    public async Task Codes_AskedForByManyAtOnce_AreThreeInTheHour()
    {
        var person = await host.NewPersonAsync(508);
        await host.BindAsync(Fan(71), person);
        var ticket = await host.TicketAsync(Fan(72), person);

        var asked = await AtOnceAsync(
            20,
            _ =>
                host.AskAsync(
                    (RequestTakeOverCode ask) =>
                        ask.ExecuteAsync(new(Fan(72), ticket, "203.0.113.9"), Now, default)
                )
        );

        Assert.That(asked.Count(outcome => outcome.Succeeded), Is.EqualTo(3));
    }

    [Test]
    public async Task Queues_OfOneDistrict_AreNotThoseOfTheNext()
    {
        var person = await host.NewPersonAsync(510);
        await host.BindAsync(Fan(81), person);
        var ticket = await host.TicketAsync(Fan(82), person);
        await host.DoAsync<AskCounterTakeOver>(ask =>
            ask.ExecuteAsync(Fan(82), ticket, Now, default)
        );
        var report = await host.AskAsync(
            (ReportStalePhone tell) => tell.ExecuteAsync(Fan(82), Now, default)
        );
        var editor = await host.StaffAsync(StaffRole.Editor);
        var binding = (await host.BindingsAsync(person)).Single();
        await host.DoAsync<RequestForcedUnbind>(ask =>
            ask.ExecuteAsync(
                editor,
                new(binding.Id, UnbindReason.Misuse, "手机被盗了"),
                Now,
                default
            )
        );

        var here = await host.SeenFromAsync(true, person, report.Value);
        var nextDoor = await host.SeenFromAsync(false, person, report.Value);

        Assert.That(here.Counts, Is.EqualTo(new CardQueueCounts(1, 1, 1, 0)));
        Assert.That(here.Cards, Is.EqualTo((MemberCardId[])[binding.CardId, binding.CardId]));
        Assert.That(here.Detail?.Requests.Single().Card, Is.EqualTo(binding.CardId));
        Assert.That(here.Detail?.TakeOvers, Has.Count.EqualTo(1));
        Assert.That((here.Report?.SettledAt, here.Listed), Is.EqualTo(((DateTimeOffset?)null, 1)));
        Assert.That(nextDoor.Counts.All, Is.Zero);
        Assert.That(
            (nextDoor.Cards, nextDoor.Listed),
            Is.EqualTo((Array.Empty<MemberCardId>(), 0))
        );
        Assert.That(
            (nextDoor.Detail, nextDoor.Report),
            Is.EqualTo(((CardDetail?)null, (PhoneReportDetail?)null))
        );
    }

    private Task<DateTimeOffset?> HoldAsync(MemberId member, DateTimeOffset at) =>
        host.AskAsync((IPayoutHold hold) => hold.FindUntilAsync(member, at, default));

    private Task<BoundMember?> AskActiveAsync(Domain.Fans.PersonId owner) =>
        host.AskAsync((IBoundMembers bound) => bound.FindActiveAsync(owner, Now, default));

    private Task<Domain.Kernel.Outcome<MemberCardId>> ReplaceAsync(
        StaffActor actor,
        MemberCardId old,
        string number
    ) =>
        host.AskAsync(
            (ReplaceCard replace) =>
                replace.ExecuteAsync(actor, new(old, number, "鹭湾银行"), Now, default)
        );

    private async Task ChangeStateAsync(DemoPerson person, MemberState state)
    {
        var id = await host.MemberAsync(person);
        await host.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<Member>().SingleAsync(member => member.Id == id)).ChangeState(state);
            await db.SaveChangesAsync();
        });
    }
}
