using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>
/// A prize that fell to a member, until it is with him. There is no way to make one but <see cref="Of"/>, from what a draw gave;
/// who won never changes.
/// </summary>
public sealed class PrizeWin
{
    public const string Table = "campaigns_wins";

    /// <summary>A seat is filled once, and once more for each successor.</summary>
    public const string OnePerSeat = "ux_campaigns_wins_seat";
    public const string OnePerMember = "ux_campaigns_wins_member";
    public const int MaxCodeLength = 32;
    public const int MaxCourierLength = 40;

    /// <summary>Who does not say that his parcel came has it after so long.</summary>
    public static readonly TimeSpan ParcelTime = TimeSpan.FromDays(30);

    /// <summary>A code on a screen is good for so long; a picture of it soon is not.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private PrizeWin() { }

    public PrizeWinId Id { get; private set; }

    public CampaignId CampaignId { get; private set; }

    /// <summary>Index in the campaign's prizes.</summary>
    public int Prize { get; private set; }

    public PrizeDelivery Delivery { get; private set; }

    public int Seat { get; private set; }

    /// <summary>0: drawn; 1: the first who followed on this seat.</summary>
    public int Turn { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public int Ordinal { get; private set; }

    /// <summary>As the proof has it.</summary>
    public string Code { get; private set; } = null!;

    /// <summary>张*</summary>
    public string MaskedName { get; private set; } = null!;

    public PrizeState State { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>First moment at which it is too late.</summary>
    public DateTimeOffset ClaimUntil { get; private set; }

    /// <summary>Of reminders that were sent.</summary>
    public int Reminders { get; private set; }

    /// <summary>Of the code that is shown now.</summary>
    public string? TokenDigest { get; private set; }

    public DateTimeOffset? TokenUntil { get; private set; }

    /// <summary>Name, phone and address, as the winner gave them.</summary>
    public SealedText? Address { get; private set; }

    public string? Courier { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public StaffAccountId? DoneBy { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => State is PrizeState.Drawn or PrizeState.Told;

    public SealedPlace AddressPlace => new(Table, Id.Value, "address");

    public static PrizeWin Of(
        CampaignView campaign,
        DrawnPrize drawn,
        string maskedName,
        int turn,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PrizeWinId.New(),
            CampaignId = campaign.Id,
            Prize = drawn.Prize,
            Delivery = campaign.Settings.Prizes[drawn.Prize].Delivery,
            Seat = drawn.Seat,
            Turn = turn,
            PersonId = drawn.Winner.Person,
            MemberId = drawn.Winner.Member,
            Ordinal = drawn.Ordinal,
            Code = drawn.Code,
            MaskedName = maskedName,
            State = PrizeState.Drawn,
            DrawnAt = now,
            ClaimUntil = ClaimEnd.After(now, campaign.Settings.ClaimDays),
        };

    /// <summary>From here on the time to claim runs.</summary>
    public void Tell(DateTimeOffset now, int claimDays)
    {
        ClaimUntil = ClaimEnd.After(now, claimDays);
        Move(PrizeState.Told, PrizeState.Drawn);
    }

    public void Remind()
    {
        Demand(IsOpen);
        Reminders++;
        Version++;
    }

    /// <summary>A code for the winner's screen; the one before is good for nothing from now on.</summary>
    public void Show(string tokenDigest, DateTimeOffset now)
    {
        Demand(IsOpen && Delivery == PrizeDelivery.OnSite && now < ClaimUntil);
        (TokenDigest, TokenUntil) = (tokenDigest, now + TokenLife);
        Version++;
    }

    /// <summary>Staff saw the code and gave the prize.</summary>
    public void HandOut(StaffAccountId by, DateTimeOffset now)
    {
        Demand(Delivery == PrizeDelivery.OnSite);
        Finish(by, now, PrizeState.Drawn, PrizeState.Told);
        (TokenDigest, TokenUntil) = (null, null);
    }

    /// <summary>Where the parcel goes; may be corrected until it is sent.</summary>
    public void GiveAddress(SealedText address, DateTimeOffset now)
    {
        Demand(
            Delivery == PrizeDelivery.ByPost
                && (State == PrizeState.Claimed || (IsOpen && now < ClaimUntil))
        );
        (Address, State) = (address, PrizeState.Claimed);
        Version++;
    }

    /// <summary>The winner says yes to the card.</summary>
    public void Accept(DateTimeOffset now)
    {
        Demand(Delivery == PrizeDelivery.CardCredit && now < ClaimUntil);
        Move(PrizeState.Claimed, PrizeState.Drawn, PrizeState.Told);
    }

    /// <param name="courier">Company and number, as the winner reads it.</param>
    public void Send(string courier, StaffAccountId by, DateTimeOffset now)
    {
        Demand(Delivery == PrizeDelivery.ByPost);
        (Courier, DoneBy, SentAt) = (courier, by, now);
        Move(PrizeState.Sent, PrizeState.Claimed);
    }

    /// <summary>The winner has the parcel; its address is needed no more.</summary>
    public void Receive(DateTimeOffset now)
    {
        (DoneAt, Address) = (now, null);
        Move(PrizeState.Done, PrizeState.Sent);
    }

    /// <summary>The card was credited.</summary>
    public void Credit(StaffAccountId by, DateTimeOffset now)
    {
        Demand(Delivery == PrizeDelivery.CardCredit);
        Finish(by, now, PrizeState.Claimed);
    }

    public void Lapse(DateTimeOffset now)
    {
        Demand(now >= ClaimUntil);
        Move(PrizeState.Lapsed, PrizeState.Told);
        (TokenDigest, TokenUntil) = (null, null);
    }

    /// <summary>Two persons turned out to be one.</summary>
    public void MoveTo(PersonId person)
    {
        PersonId = person;
        Version++;
    }

    /// <summary>Two entries of the register turned out to be one member.</summary>
    public void MoveTo(MemberId member, int ordinal)
    {
        (MemberId, Ordinal) = (member, ordinal);
        Version++;
    }

    /// <summary>The member wants to be forgotten, and nothing is on its way there.</summary>
    public void ForgetAddress()
    {
        Address = null;
        Version++;
    }

    private void Finish(StaffAccountId by, DateTimeOffset now, params PrizeState[] from)
    {
        (DoneBy, DoneAt) = (by, now);
        Move(PrizeState.Done, from);
    }

    private void Move(PrizeState to, params PrizeState[] from)
    {
        Demand(from.Contains(State));
        State = to;
        Version++;
    }

    private static void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException("The prize does not stand so.");
        }
    }
}
