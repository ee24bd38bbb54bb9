using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Days go into the archive of their month, and nothing that was said of the month changes.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ArchiveTests(DatabaseProvider provider) : RetentionTest(provider)
{
    [Test]
    public async Task Archive_OfAPublishedMonth_KeepsRanksHonoursScoresAndWhatFansSee()
    {
        var (month, fans) = await PublishedAsync();
        var before = await SeenAsync(month, fans);
        var days = (await DaysAsync(month)).Count;

        await RetainAsync(Archiving(month));
        var archive = await ArchiveAsync(month);
        await RetainAsync(Archiving(month).AddDays(1));
        await Host.Cards.AskAsync(
            (ScoreRecount recount) => recount.ExecuteAsync(month, Closing(month), default)
        );

        Assert.That(await DaysAsync(month), Is.Empty);
        Assert.That(archive!.Rows, Is.EqualTo(days));
        Assert.That(await SeenAsync(month, fans), Is.EqualTo(before));
        var again = await ArchiveAsync(month);
        Assert.That(
            (again!.Version, again.Digest, again.ClearedAt),
            Is.EqualTo((archive.Version, archive.Digest, archive.ClearedAt))
        );
        var proof = await ProofAsync(month);
        Assert.That((proof!.Holds, proof.IsArchived, proof.Erased), Is.EqualTo((true, true, 0)));
    }

    [Test]
    public async Task Archive_ForgetsWhatPeopleWereCalledAndSaid_AndKeepsTheHonouredTheirs()
    {
        var (month, fans) = await PublishedAsync();
        var by = await PersonOf(fans[1]);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var raised = FanObjection.Of(month, 1, by, "这个名字我认识，不是本人", Closing(month));
            raised.Settle(false, "已向本人核实", Editor.Id, Closing(month));
            db.Add(raised);
            await db.SaveChangesAsync();
        });
        var named = (await CandidatesAsync(month)).Count(one => one.MaskedName is not null);
        await RetainAsync(Purging(month));
        var before = (await CandidatesAsync(month)).Count(one => one.MaskedName is not null);

        await RetainAsync(Archiving(month));

        Assert.That((named, before), Is.EqualTo((1, 1)), "until its days go");
        Assert.That(
            (await CandidatesAsync(month)).Select(one =>
                (one.MaskedName, one.UnionName, one.Signals)
            ),
            Has.All.EqualTo(((string?)null, (string?)null, (string?)null))
        );
        var objection = await ReadAsync(db =>
            db.Set<FanObjection>().AsNoTracking().SingleAsync(one => one.Month == month)
        );
        Assert.That(
            (objection.Text, objection.Answer, objection.IsUpheld),
            Is.EqualTo((FanObjection.Gone, FanObjection.Gone, (bool?)false))
        );
        Assert.That((await HonoursAsync(month)).Single().MaskedName, Is.EqualTo("周**"));
        Assert.That((await ProofAsync(month))!.Holds);
    }

    [Test]
    public async Task Archive_OfTheSameDays_HasTheSameLinesOnEveryEngine()
    {
        var row = new DayRow
        {
            PersonId = new(Guid.Parse("0190abcd-0000-7000-8000-00000000000f")),
            Day = 20261103,
            Kind = 1,
            Times = 2,
            Points = 6,
            Skipped = 1,
            GainedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_793_000_000_123).AddTicks(45),
        };
        var other = Guid.Parse("f190abcd-0000-7000-8000-000000000001");
        const int month = 201811;
        await OpenAsync(month);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            foreach (var person in (Guid[])[other, row.PersonId.Value])
            {
                db.Add(
                    new DayRow
                    {
                        PersonId = new(person),
                        Day = (month * 100) + 3,
                        Kind = row.Kind,
                        Times = row.Times,
                        Points = row.Points,
                        Skipped = row.Skipped,
                        GainedAt = row.GainedAt,
                    }
                );
            }
            await db.SaveChangesAsync();
        });

        var lines = await Host.Cards.AskAsync(
            async (MonthDays days) =>
                (await days.ReadAsync(month, [new(other), row.PersonId], default)).ToList()
        );

        Assert.That(
            lines,
            Is.EqualTo(
                new ArchiveLine[]
                {
                    new(row.PersonId, 20181103, 1, 2, 6, 1, 1_793_000_000_123),
                    new(new(other), 20181103, 1, 2, 6, 1, 1_793_000_000_123),
                }
            )
        );
    }

    [Test]
    public async Task Archive_StoppedBeforeItsRow_IsWrittenAnew()
    {
        var (month, fans) = await PublishedAsync();
        await WriteAsync(month);
        var whole = (await ArchiveAsync(month))!;
        // Chunks without the row that names them, and a day less than when they were written.
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<MonthArchive>().Where(one => one.Month == month).ExecuteDeleteAsync()
        );
        var leaver = await PersonOf(fans[2]);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<DayRow>().Where(row => row.PersonId == leaver).ExecuteDeleteAsync()
        );

        await RetainAsync(Archiving(month));

        var archive = (await ArchiveAsync(month))!;
        Assert.That(archive.Rows, Is.EqualTo(whole.Rows - 3));
        Assert.That(archive.ClearedAt, Is.Not.Null);
        Assert.That(await DaysAsync(month), Is.Empty);
    }

    [Test]
    public async Task Archive_StoppedBeforeAndAmidDeleting_LosesNothing()
    {
        var (month, fans) = await PublishedAsync();
        await WriteAsync(month);
        var written = (await ArchiveAsync(month))!;
        Assert.That(await DaysAsync(month), Has.Count.EqualTo(written.Rows));
        Assert.That((await ProofAsync(month))!.Holds);
        var first = await PersonOf(fans[0]);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<DayRow>()
                .Where(row => row.PersonId == first && row.Day / 100 == month)
                .ExecuteDeleteAsync()
        );
        Assert.That((await ProofAsync(month))!.Holds);

        await RetainAsync(Archiving(month));

        var archive = (await ArchiveAsync(month))!;
        Assert.That((archive.Digest, archive.Rows), Is.EqualTo((written.Digest, written.Rows)));
        Assert.That(await DaysAsync(month), Is.Empty);
        Assert.That((await ProofAsync(month))!.Holds);
    }

    [Test]
    public async Task Archive_ThatIsNotWhatWasWritten_OrLacksADay_CostsNoDay()
    {
        var (altered, _) = await PublishedAsync();
        var (lacking, fans) = await PublishedAsync();
        await WriteAsync(altered);
        await WriteAsync(lacking);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<ArchiveChunk>()
                .Where(one => one.Month == altered)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Digest, new string('0', 64)))
        );
        var person = await PersonOf(fans[0]);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(
                new DayRow
                {
                    PersonId = person,
                    Day = (lacking * 100) + 25,
                    Kind = 1,
                    Times = 1,
                }
            );
            await db.SaveChangesAsync();
        });

        await RetainAsync(Archiving(lacking));

        Assert.That(await DaysAsync(altered), Has.Count.EqualTo(10));
        Assert.That(await DaysAsync(lacking), Has.Count.EqualTo(11));
        Assert.That((await ArchiveAsync(altered))!.ClearedAt, Is.Null);
        Assert.That((await ProofAsync(altered))!.ArchiveIsWhole, Is.False);
        Assert.That((await ProofAsync(altered))!.Holds, Is.False);
    }

    [Test]
    public async Task Join_OfPersonsOfAnArchivedMonth_LeavesIt_AndWhatCountedOnceStaysCounted(
        [Values(1, 2)] int bound
    )
    {
        var (month, fans) = await PublishedAsync(
            (month, fans) => CountAsync(fans[bound], InteractionKind.Bind, DayOf(month, 4))
        );
        // In a month of no other test.
        var now = Archiving(month).AddYears(100);
        await RetainAsync(now);
        var scores = await ScoresAsync(month);
        var digest = (await ArchiveAsync(month))!.Digest;
        var open = Domain.Kernel.UnionCalendar.MonthOf(now);
        await CountAsync(fans[1], InteractionKind.Message, now);
        await CountAsync(fans[2], InteractionKind.Message, now.AddHours(1));

        foreach (var fan in fans.Skip(1))
        {
            await Host.Cards.DoAsync<IUnionIdSightings>(seen =>
                seen.TellAsync(fan, $"union-{month}", now, default)
            );
        }
        await CountAsync(fans[1], InteractionKind.Bind, now.AddHours(2));
        await CountAsync(fans[2], InteractionKind.Bind, now.AddDays(20));
        await RetainAsync(now.AddDays(1));

        var person = await PersonOf(fans[1]);
        Assert.That(await PersonOf(fans[2]), Is.EqualTo(person));
        Assert.That(await ScoresAsync(month), Is.EqualTo(scores));
        Assert.That((await ArchiveAsync(month))!.Digest, Is.EqualTo(digest));
        Assert.That((await ProofAsync(month))!.Holds);
        var own = await ReadAsync(db =>
            db.Set<MonthScore>()
                .Where(row => row.PersonId == person && row.Month >= open)
                .Select(row => new { row.Month, row.Score })
                .ToListAsync()
        );
        Assert.That(
            own.Select(row => (row.Month, row.Score)),
            Is.EqualTo(new[] { (open, 4 + 2) }),
            "two messages of one day, and no binding"
        );
    }
}
