using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.Register;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Season;

/// <summary>A city on the eve of its season: everybody's card is bound, travel data are agreed to, phones are signed in.</summary>
internal sealed class SeasonCity(SeasonNode node, string appId)
{
    private const int PerSave = 1000;
    private const int Unions = 3_000;
    private static readonly string AgreedVersion = new AgreementText().Version;
    public const string Far = "湖南省";

    /// <summary>In fen, of <see cref="Far"/>.</summary>
    public const long FarCents = 250_00;

    /// <summary>The register by the gateway's own command, on an empty database with its schema.</summary>
    public static async Task ImportAsync(
        string gateway,
        IReadOnlyDictionary<string, string> settings,
        int members,
        string folder
    )
    {
        // One of sixty is retired, and claims nothing.
        var city = new InventedCity((members * 60 / 59) + 60, Unions, bad: 0);
        var (unions, register) = (
            Path.Combine(folder, "unions.csv"),
            Path.Combine(folder, "register.csv")
        );
        RegisterFiles.WriteCsv(unions, city.Unions());
        RegisterFiles.WriteCsv(register, city.Rows().Prepend(InventedCity.Header));
        var done = await GatewayProcess.TryCommandAsync(
            gateway,
            ["import-register", register, "--organizations", unions],
            settings
        );
        if (done.ExitCode != 0)
        {
            throw new InvalidOperationException(done.Said + done.Complained);
        }
    }

    /// <returns>What cases name it by.</returns>
    public Task<string> OpenSeasonAsync(DateTimeOffset now, long budgetCents) =>
        node.AskAsync(
            async (UnionDbContext db) =>
            {
                var day = UnionCalendar.DayOf(now);
                var season = Domain.Subsidies.Season.Draft(
                    $"{day.Year} 年平安返厦",
                    new(now.AddDays(-1), now.AddDays(27), now.AddDays(60), now.AddDays(90)),
                    new()
                    {
                        TicketFrom = day.AddDays(-30),
                        TicketTo = day.AddDays(30),
                        Tiers = [new("far", "远处", [Far], FarCents)],
                        Arrivals = ["鹭湾"],
                        LocalAreas = ["990199"],
                    },
                    budgetCents,
                    maker: null
                );
                var fund = CaseFund.Open(CaseFundId.New(), season.Name, budgetCents);
                season.Publish(publisher: null, fund.Id, now);
                db.Add(fund);
                db.Add(season);
                await db.SaveChangesAsync();
                return season.Round;
            }
        );

    /// <returns>A session of the mini-program for each of so many members.</returns>
    public async Task<IReadOnlyList<MiniProgramSessionId>> SettleAsync(
        int members,
        DateTimeOffset now
    )
    {
        var cards = await node.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberCard>()
                    .AsNoTracking()
                    .Where(card =>
                        db.Set<Member>()
                            .Any(one =>
                                one.Id == card.MemberId && one.State == MemberState.InMembership
                            )
                    )
                    .Take(members)
                    .ToListAsync()
        );
        var sessions = new List<MiniProgramSessionId>(members);
        foreach (var some in cards.Chunk(PerSave))
        {
            await node.AskAsync(
                (UnionDbContext db) =>
                {
                    foreach (var card in some)
                    {
                        sessions.Add(Settle(db, card, sessions.Count, now));
                    }
                    return db.SaveChangesAsync();
                }
            );
        }
        return sessions;
    }

    private MiniProgramSessionId Settle(
        UnionDbContext db,
        MemberCard card,
        int number,
        DateTimeOffset now
    )
    {
        var openId = string.Create(CultureInfo.InvariantCulture, $"oSeason_{number:D20}");
        var fan = Fan.Meet(new FanIdentity(appId, openId), now);
        var session = MiniProgramSession.Start(fan.Id, now);
        var (ticket, _) = VerificationTicket.Issue(
            fan.PersonId,
            card,
            BindingMethod.CodeToRegisteredPhone,
            now
        );
        db.Add(fan);
        db.Add(session);
        db.Add(CardBinding.From(ticket, now));
        db.Add(Agreement.Give(fan.PersonId, AgreementKind.TravelData, AgreedVersion, now));
        return session.Id;
    }
}
