using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Further chances in a scheduled draw: more codes of one holder, and never more prizes of one member.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ChanceDrawTests(DatabaseProvider provider) : ChanceTest(provider)
{
    [Test]
    public async Task SignIn_ToADraw_IsAFurtherEntryOfTheSameHolder()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings, signIn: 2));
        var (before, without) = (await Host.MemberAsync(), await Host.MemberAsync());
        var entered = await Host.EnterAsync(before, draw.Id);

        await SignInAsync(before, draw.Id);
        await SignInAsync(without, draw.Id);
        var late = await Host.EnterAsync(without, draw.Id);

        foreach (var fan in new[] { before, without })
        {
            var codes = await CodesAsync(draw.Id, fan);
            Assert.That(codes.Select(code => code.Number), Is.EqualTo((int[])[1, 2, 3]));
            Assert.That(codes.Select(code => code.Holder).Distinct().Count(), Is.EqualTo(1));
        }
        Assert.That($"{(await CodesAsync(draw.Id, before))[0]}", Is.EqualTo(entered.Value.Code));
        Assert.That(late.Value.IsNew, Is.False);
    }

    [Test]
    public async Task Draw_AMemberWithManyCodes_WinsOnce_AndTheProofSaysSo()
    {
        var draw = await Host.DrawAsync(
            prizes: 3,
            settings => Giving(settings, signIn: 9) with { Successors = 5 }
        );
        var eager = await Host.MemberAsync();
        await SignInAsync(eager, draw.Id);
        await Host.EnterAsync(await Host.MemberAsync(), draw.Id);

        await Host.DrawnAsync(draw);

        var wins = await Host.WinsAsync(draw.Id);
        Assert.That(wins.Select(win => win.MemberId).Distinct().Count(), Is.EqualTo(2));
        Assert.That(wins, Has.Count.EqualTo(2));
        Assert.That((await ListAsync(draw.Id)).Count, Is.EqualTo(11));
        var proof = await Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<LotteryDraw>()
                    .Where(one => one.Id == draw.Id)
                    .Select(one => one.Proof)
                    .SingleAsync()
        );
        Assert.That(ProofCheck.Run(proof).Findings, Is.Empty);
    }

    /// <summary>The process ended after the chance was given and before its entry was written.</summary>
    [Test]
    public async Task Freeze_AChanceWithoutItsEntry_IsMadeGood()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings, signIn: 2));
        var fan = await Host.MemberAsync();
        await SignInAsync(fan, draw.Id);
        var codes = await CodesAsync(draw.Id, fan);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Database.ExecuteSqlRawAsync("DELETE FROM lotteries_entries WHERE number = 3")
        );

        await Host.AdvanceAsync(draw.Id, Lotteries.LotteryHost.Frozen);

        var list = await ListAsync(draw.Id);
        Assert.That(list.Count, Is.EqualTo(3));
        Assert.That(codes.Select(code => list.ReadCodes().IndexOf(code)), Is.All.Not.Negative);
    }

    [Test]
    public async Task SignIn_AfterTheListIsFrozen_AddsNothing()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings));
        var fan = await Host.MemberAsync();
        await Host.EnterAsync(fan, draw.Id);
        await Host.AdvanceAsync(draw.Id, Lotteries.LotteryHost.Frozen);

        var hung = await SignInAsync(fan, draw.Id);

        Assert.That(hung.Refusal, Is.EqualTo(CampaignRefusals.Closed));
        Assert.That(await CodesAsync(draw.Id, fan), Has.Count.EqualTo(1));
    }

    /// <summary>Further codes after a merge must not be those of another holder: he would win twice.</summary>
    [Test]
    public async Task Merge_OfTwoEntriesOfTheRegister_TakesChancesAndHolderAlong()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings));
        var (absorbed, kept) = (await Host.MemberAsync(), await Host.MemberAsync());
        await SignInAsync(absorbed, draw.Id);
        var (from, to) = (await EntrantAsync(absorbed), await EntrantAsync(kept));
        var holder = (await CodesAsync(draw.Id, absorbed))[0].Holder;

        await MergeAsync(from, to);
        await SignInAsync(kept, draw.Id, Now.AddHours(9));

        Assert.That(await CountAsync(draw.Id, to.Member), Is.EqualTo(2));
        var codes = await CodesAsync(draw.Id, kept);
        Assert.That(codes.Select(code => code.Number), Is.EqualTo((int[])[1, 2, 3]));
        Assert.That(codes.Select(code => code.Holder), Is.All.EqualTo(holder));
    }

    /// <summary>The chance was written after the register had merged its member away: his code is the kept one's by then.</summary>
    [Test]
    public async Task Freeze_AChanceOfAMemberMergedMeanwhile_HoldsNothingUp()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings));
        var (absorbed, kept) = (await Host.MemberAsync(), await Host.MemberAsync());
        await Host.EnterAsync(absorbed, draw.Id);
        var (from, to) = (await EntrantAsync(absorbed), await EntrantAsync(kept));
        await MergeAsync(from, to);
        await GrantAsync(draw.Id, from, "late", new ChanceRules { MostPerMember = 3 });

        var moved = await Host.AdvanceAsync(draw.Id, Lotteries.LotteryHost.Frozen);

        Assert.That(moved, Is.True);
        Assert.That((await ListAsync(draw.Id)).Count, Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task OwnData_TellsWhenAndWhere_AndGoesWithTheAccount()
    {
        var draw = await Host.DrawAsync(change: settings => Giving(settings));
        var fan = await Host.MemberAsync();
        await AttendAsync(fan, draw.Id, 1, await CodeAsync(draw.Id, 1));
        var person = (await EntrantAsync(fan)).Person;

        var told = await DescribeAsync(person);
        var erased = await Host.Cards.InScopeAsync(async services =>
        {
            var rows = 0;
            foreach (
                var holder in services
                    .GetServices<IPersonalDataHolder>()
                    .Where(one => one.Room == "campaigns-chances")
            )
            {
                rows += (
                    await holder.EraseAsync(
                        new(fan, null, person, default, AccountClosed: true, Now),
                        default
                    )
                ).Erased;
            }
            await services.GetRequiredService<UnionDbContext>().SaveChangesAsync();
            return rows;
        });

        Assert.That(
            told,
            Is.EqualTo((string[])["测试抽奖：11月23日 到场（二楼报告厅），得 2 次机会"])
        );
        Assert.That(erased, Is.EqualTo(1));
        Assert.That(await DescribeAsync(person), Is.Empty);
        // The draw keeps the codes: nobody who reads it can tell whose they are.
        Assert.That(await CodesAsync(draw.Id, fan), Has.Count.EqualTo(3));
    }

    private Task<int> MergeAsync(Entrant from, Entrant to) =>
        Host.Cards.InScopeAsync(async services =>
        {
            foreach (
                var merge in services.GetServices<WeChatUnion.Domain.Members.Contracts.IMemberMerge>()
            )
            {
                if (merge.GetType().Name is "EntryMerges" or "ChanceMerges")
                {
                    await merge.MoveAsync(new(from.Member, to.Member), Now, default);
                }
            }
            return await services.GetRequiredService<UnionDbContext>().SaveChangesAsync();
        });

    private Task<List<string>> DescribeAsync(Domain.Fans.PersonId person) =>
        Host.Cards.InScopeAsync(async services =>
        {
            var lines = new List<string>();
            foreach (var own in services.GetServices<IOwnData>())
            {
                lines.AddRange(
                    (await own.DescribeAsync(person, Now, default))
                        .Where(section => section.Title == "活动签到和到场")
                        .SelectMany(section => section.Lines)
                );
            }
            return lines;
        });
}
