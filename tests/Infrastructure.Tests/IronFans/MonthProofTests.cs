using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>A closed month is computed anew, and whatever was touched is found; one without its key is seen.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthProofTests(DatabaseProvider provider) : RetentionTest(provider)
{
    [Test]
    public async Task Proof_OfAMonthNobodyTouched_Holds_AndOfAnOpenOneThereIsNone()
    {
        var (month, _) = await PublishedAsync();
        var (open, _) = await LivedAsync();

        var proof = await ProofAsync(month);

        Assert.That(await ProofAsync(open), Is.Null);
        Assert.That(await ProofAsync(190001), Is.Null);
        Assert.That((proof!.Holds, proof.Fans, proof.IsArchived), Is.EqualTo((true, 3, false)));
        Assert.That(proof.Computed, Is.EqualTo((await MonthAsync(month)).Digest));
    }

    [Test]
    public async Task Proof_OfAScoreOrAPlaceThatWasTouched_DoesNotHold()
    {
        var (month, fans) = await PublishedAsync();
        var person = await PersonOf(fans[1]);
        await ScoreAsync(+1);
        var raised = await ProofAsync(month);
        await ScoreAsync(-1);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<FanCandidate>()
                .Where(one => one.Month == month && one.PersonId == person)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ActiveDays, 30))
        );
        var moved = await ProofAsync(month);

        Assert.That(raised!.Digest, Is.Not.EqualTo(raised.Computed));
        Assert.That((raised.WrongScores, raised.Holds), Is.EqualTo((1, false)));
        Assert.That((moved!.OrderStands, moved.Holds), Is.EqualTo((false, false)));
        Assert.That(moved.Digest, Is.EqualTo(moved.Computed));

        Task ScoreAsync(int more) =>
            Host.Cards.DoAsync<UnionDbContext>(db =>
                db.Set<MonthScore>()
                    .Where(row => row.Month == month && row.PersonId == person)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(row => row.Score, row => row.Score + more)
                    )
            );
    }

    [Test]
    public async Task Proof_OfDaysThatWereTouchedOrAreGone_DoesNotHold()
    {
        var (month, fans) = await PublishedAsync();
        var (touched, gone) = (await PersonOf(fans[1]), await PersonOf(fans[2]));
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            await db.Set<DayRow>()
                .Where(row => row.PersonId == touched && row.Kind == 1)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Points, 1));
            await db.Set<DayRow>().Where(row => row.PersonId == gone).ExecuteDeleteAsync();
        });

        var proof = (await ProofAsync(month))!;

        Assert.That((proof.WrongScores, proof.LostDays, proof.Holds), Is.EqualTo((1, 1, false)));
        Assert.That(proof.Digest, Is.EqualTo(proof.Computed));
    }

    [Test]
    public async Task Close_WithoutTheKeyOfItsSecret_HoldsTheMonth_AndGoesOnOnceItIsThere()
    {
        var (month, _) = await LivedAsync();
        var (other, _) = await LivedAsync();
        var secret = (await MonthAsync(month)).Secret;
        // Sealed for another place: as little to be opened as with a lost key.
        await SealAsync((await MonthAsync(other)).Secret);

        await UpkeepAsync(Closing(month));
        await UpkeepAsync(Closing(month).AddMinutes(5));
        var held = await MonthAsync(month);
        var inReview = await ReadAsync(db =>
            db.Set<FanMonth>().CountAsync(one => one.State == FanMonthState.Review)
        );
        var (waiting, told) = (await WaitingAsync(), await ToldAsync(month));
        await SealAsync(secret);
        await UpkeepAsync(Closing(month).AddDays(1));

        Assert.That((held.State, held.HeldAt), Is.EqualTo((FanMonthState.Open, Closing(month))));
        Assert.That((waiting - inReview, told), Is.EqualTo((1, 1)));
        var closed = await MonthAsync(month);
        Assert.That(
            (closed.State, closed.HeldAt),
            Is.EqualTo((FanMonthState.Review, (DateTimeOffset?)null))
        );
        Assert.That((await ProofAsync(month))!.Holds);

        Task SealAsync(SealedText sealedText) =>
            Host.Cards.DoAsync<UnionDbContext>(db =>
                db.Set<FanMonth>()
                    .Where(one => one.Month == month)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Secret, sealedText))
            );
    }

    private Task<int> WaitingAsync() =>
        Host.Cards.AskAsync(
            (MonthDeskQueries months) =>
                months.CountWaitingAsync(new([Editor.Grants[0].UnionPath]), default)
        );

    private async Task<int> ToldAsync(int month)
    {
        var subject = FanMonthDesk.SubjectOf(month);
        return await ReadAsync(db =>
            db.Set<AuditRow>()
                .CountAsync(row => row.Act == "iron-fans.month-held" && row.Subject == subject)
        );
    }
}
