using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>One year's 平安返厦. It is data: copied from the last one, changed, tried on last year's claims, published by a second person.</summary>
public sealed class Season
{
    public const string Table = "subsidies_seasons";
    public const string OnePerTurn = "ux_subsidies_seasons_turn";
    public const int MaxNameLength = 60;

    private Season() { }

    public SeasonId Id { get; private set; }

    public string Name { get; private set; } = null!;

    public SeasonState State { get; private set; }

    public DateTimeOffset ApplyFrom { get; private set; }

    /// <summary>The end: 24:00 of the last day is 00:00 of the next.</summary>
    public DateTimeOffset ApplyUntil { get; private set; }

    /// <summary>Returned cases must be in again by then.</summary>
    public DateTimeOffset ResubmitUntil { get; private set; }

    public DateTimeOffset PayUntil { get; private set; }

    /// <summary>The <see cref="SeasonRules"/> as JSON.</summary>
    public string Rules { get; private set; } = null!;

    public long BudgetCents { get; private set; }

    /// <summary>Opened when it is published.</summary>
    public CaseFundId? FundId { get; private set; }

    public SeasonId? CopiedFrom { get; private set; }

    /// <summary>Null: made by the platform, as the demo's.</summary>
    public StaffAccountId? MakerId { get; private set; }

    public StaffAccountId? PublisherId { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>
    /// Counts what was published or lengthened, one after the other (<see cref="ISeasonStore.TakeTurnAsync"/>). Two that wanted one
    /// turn all the same would not have seen each other's dates, and the second is refused. It orders nothing.
    /// </summary>
    public int? Turn { get; private set; }

    public int Version { get; private set; }

    public SeasonWindows Windows => new(ApplyFrom, ApplyUntil, ResubmitUntil, PayUntil);

    /// <summary>Of all a season decides: what was tried and looked at is what is published. 64 hex digits.</summary>
    public string Digest =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Name}\n{ApplyFrom.UtcTicks} {ApplyUntil.UtcTicks} {ResubmitUntil.UtcTicks} {PayUntil.UtcTicks}\n{BudgetCents}\n{Rules}"
                    )
                )
            )
        );

    /// <summary>What cases name it by.</summary>
    public string Round => $"{Id.Value:N}";

    public static SeasonId? IdOf(string round) =>
        Guid.TryParseExact(round, "N", out var id) ? new SeasonId(id) : null;

    public static Season Draft(
        string name,
        SeasonWindows windows,
        SeasonRules rules,
        long budgetCents,
        StaffAccountId? maker,
        SeasonId? copiedFrom = null
    )
    {
        var season = new Season
        {
            Id = SeasonId.New(),
            State = SeasonState.Draft,
            MakerId = maker,
            CopiedFrom = copiedFrom,
        };
        season.Write(name, windows, rules, budgetCents);
        return season;
    }

    public SeasonRules ReadRules() => JsonSerializer.Deserialize<SeasonRules>(Rules)!;

    /// <summary>Whoever writes nothing new has changed nothing, and is not its maker.</summary>
    /// <returns>Whether anything of it is another now.</returns>
    /// <exception cref="InvalidOperationException">It is published.</exception>
    public bool Change(
        string name,
        SeasonWindows windows,
        SeasonRules rules,
        long budgetCents,
        StaffAccountId maker
    )
    {
        Demand(State != SeasonState.Published);
        var before = Digest;
        Write(name, windows, rules, budgetCents);
        if (Digest == before)
        {
            return false;
        }
        (State, MakerId) = (SeasonState.Draft, maker);
        Version++;
        return true;
    }

    public void Propose()
    {
        Demand(State == SeasonState.Draft);
        State = SeasonState.Proposed;
        Version++;
    }

    /// <summary>Back to its maker.</summary>
    public void WithdrawProposal()
    {
        Demand(State == SeasonState.Proposed);
        State = SeasonState.Draft;
        Version++;
    }

    /// <param name="turn">Null: by the platform, as the demo's.</param>
    public void Publish(
        StaffAccountId? publisher,
        CaseFundId fund,
        DateTimeOffset now,
        int? turn = null
    )
    {
        (State, PublisherId, PublishedAt, FundId) = (SeasonState.Published, publisher, now, fund);
        Turn = turn;
        Version++;
    }

    /// <summary>Of a published one; its rules and beginnings stay, and no end comes sooner.</summary>
    public void Lengthen(SeasonEnds ends, int turn)
    {
        var rules = ReadRules();
        Demand(State == SeasonState.Published && ends.AreNoSooner(this, rules));
        (ApplyUntil, ResubmitUntil, PayUntil) = (
            ends.ApplyUntil,
            ends.ResubmitUntil,
            ends.PayUntil
        );
        Rules = JsonSerializer.Serialize(rules with { TicketTo = ends.TicketTo });
        Turn = turn;
        Version++;
    }

    /// <summary>Of a published one, to more.</summary>
    public void RaiseBudget(long cents)
    {
        Demand(State == SeasonState.Published && cents > BudgetCents);
        BudgetCents = cents;
        Version++;
    }

    private static void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException("The season does not stand so.");
        }
    }

    private void Write(string name, SeasonWindows windows, SeasonRules rules, long budgetCents)
    {
        Name = name;
        (ApplyFrom, ApplyUntil, ResubmitUntil, PayUntil) = (
            windows.ApplyFrom,
            windows.ApplyUntil,
            windows.ResubmitUntil,
            windows.PayUntil
        );
        Rules = JsonSerializer.Serialize(rules);
        BudgetCents = budgetCents;
    }
}
