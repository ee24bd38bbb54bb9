using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>Each test has a member and fans of its own, so that one host does for all.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CardRaceTests(DatabaseProvider provider)
{
    private const int Crowd = 500;
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Bind_FiveHundredWeChatsForOneCardAtOnce_OneIsActive()
    {
        var person = await host.NewPersonAsync(701);
        var tickets = await TicketsAsync(person, Enumerable.Range(1000, Crowd));

        var outcomes = await AtOnceAsync(Crowd, i => host.BindAsync(Fan(1000 + i), tickets[i]));

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(
            outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Refusal),
            Is.All.EqualTo(CardsRefusals.BoundElsewhere)
        );
        Assert.That(await host.BindingsAsync(person), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Bind_OneWeChatForTwoCardsFiveHundredTimesAtOnce_HoldsOne()
    {
        var (one, other) = (DemoRegister.Examples[1], DemoRegister.Examples[2]);
        var tickets = (
            (await TicketsAsync(one, [2000]))[0],
            (await TicketsAsync(other, [2000]))[0]
        );

        await AtOnceAsync(
            Crowd,
            i => host.BindAsync(Fan(2000), i % 2 == 0 ? tickets.Item1 : tickets.Item2)
        );

        var bindings = await host.BindingsAsync(one);
        bindings.AddRange(await host.BindingsAsync(other));
        Assert.That(bindings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task TakeOver_ByTwoWhileTheHolderUnbinds_OneIsActiveAndTheOthersEnded()
    {
        for (var round = 0; round < 8; round++)
        {
            var person = await host.NewPersonAsync(710 + round);
            var holder = Fan(3001 + (round * 10));
            await host.BindAsync(holder, person);
            var rivals = new[] { Fan(3002 + (round * 10)), Fan(3003 + (round * 10)) };
            var proofs = new List<(string Ticket, string Code)>();
            foreach (var rival in rivals)
            {
                proofs.Add(await host.CodeAsync(rival, person));
            }

            var done = await AtOnceAsync(
                5,
                async i =>
                {
                    if (i == 4)
                    {
                        await host.DoAsync<UnbindCard>(unbind =>
                            unbind.ExecuteAsync(holder, Now, default)
                        );
                        return null;
                    }
                    var outcome = await host.TakeOverAsync(rivals[i % 2], proofs[i % 2]);
                    return outcome.Succeeded ? rivals[i % 2] : (FanIdentity?)null;
                }
            );

            var winners = done.OfType<FanIdentity>().Distinct().ToList();
            var active = (await host.BindingsAsync(person)).Where(b =>
                b.Status == BindingStatus.Active
            );
            Assert.That(winners, Has.Count.EqualTo(1), "one of the two");
            Assert.That(
                active.Select(binding => binding.PersonId),
                Is.EqualTo((PersonId[])[await host.PersonAsync(winners[0])])
            );
        }
    }

    [Test]
    public async Task Unbind_FiftyTimesAtOnce_ChangesOnce()
    {
        var person = await host.NewPersonAsync(703);
        await host.BindAsync(Fan(4000), person);

        var outcomes = await AtOnceAsync(
            50,
            _ => host.AskAsync((UnbindCard unbind) => unbind.ExecuteAsync(Fan(4000), Now, default))
        );

        Assert.That(outcomes.Count(outcome => outcome.Value.Changed), Is.EqualTo(1));
    }

    /// <summary>Tickets written straight into the table: five hundred proofs would cost more than the race.</summary>
    [Test]
    public async Task Erase_WithATakeOverBegun_LeavesNothingOfItUnderThePerson()
    {
        var person = await host.NewPersonAsync(791);
        await host.BindAsync(Fan(7910), person);
        var (ticket, _) = await host.CodeAsync(Fan(7911), person);
        await host.AskAsync(
            (AskCounterTakeOver ask) => ask.ExecuteAsync(Fan(7911), ticket, Now, default)
        );
        await host.AskAsync(
            (ReportStalePhone report) => report.ExecuteAsync(Fan(7911), Now, default)
        );
        var owner = await host.PersonAsync(Fan(7911));
        Assert.That(await BegunAsync(owner), Is.EqualTo((1, 1, 1, 1)));

        await host.AskAsync((EraseOwnData erase) => erase.ExecuteAsync(Fan(7911), Now, default));

        Assert.That(await BegunAsync(owner), Is.EqualTo((0, 0, 0, 0)));
        Assert.That((await host.BindingsAsync(person)).Single().IsStanding, "somebody else's");
    }

    /// <summary>What staff asked for is theirs: it stays by ids alone, and finds nothing left to end.</summary>
    [Test]
    public async Task Erase_WhileStaffWaitToUnbind_EndsTheBindingFirst()
    {
        var person = await host.NewPersonAsync(792);
        await host.BindAsync(Fan(7920), person);
        var binding = (await host.BindingsAsync(person)).Single();
        var editor = await host.StaffAsync(StaffRole.Editor);
        var asked = await host.AskAsync(
            (RequestForcedUnbind ask) =>
                ask.ExecuteAsync(
                    editor,
                    new(binding.Id, UnbindReason.Misuse, "疑似他人冒用"),
                    Now,
                    default
                )
        );

        await host.AskAsync((EraseOwnData erase) => erase.ExecuteAsync(Fan(7920), Now, default));
        var reviewer = await host.StaffAsync(StaffRole.Reviewer);
        var late = await host.AskAsync(
            (ConfirmForcedUnbind confirm) =>
                confirm.ExecuteAsync(reviewer, asked.Value, Now, default)
        );

        Assert.That(
            (await host.BindingsAsync(person)).Single().EndReason,
            Is.EqualTo(BindingEnds.DataErased)
        );
        Assert.That(late.Refusal, Is.EqualTo(DeskRefusals.NotBound));
    }

    private Task<(int Tickets, int Codes, int Requests, int Reports)> BegunAsync(PersonId owner) =>
        host.AskAsync(
            async (UnionDbContext db) =>
                (
                    await db.Set<VerificationTicket>().CountAsync(row => row.PersonId == owner),
                    await db.Set<TakeOverCode>().CountAsync(row => row.PersonId == owner),
                    await db.Set<CounterTakeOver>().CountAsync(row => row.PersonId == owner),
                    await db.Set<PhoneReport>().CountAsync(row => row.PersonId == owner)
                )
        );

    private async Task<List<string>> TicketsAsync(DemoPerson person, IEnumerable<int> fans)
    {
        var people = await Task.WhenAll(fans.Select(number => host.PersonAsync(Fan(number))));
        var card = await host.CardAsync(person);
        return await host.AskAsync(
            async (UnionDbContext db) =>
            {
                var issued = people
                    .Select(owner =>
                        VerificationTicket.Issue(owner, card, BindingMethod.PhoneAndIdTail, Now)
                    )
                    .ToList();
                db.AddRange(issued.Select(one => one.Ticket));
                await db.SaveChangesAsync();
                return issued.ConvertAll(one => one.Token);
            }
        );
    }
}
