using System.Security.Cryptography;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// A month on its way from its first point to the honoured. The secret that settles ties is drawn when it begins and told when it
/// is closed; its SHA-256 stands from the beginning, for everybody to see.
/// </summary>
public sealed class FanMonth
{
    public const string Table = "ironfans_months";

    /// <summary>2 o'clock on the first, Asia/Shanghai: an hour after the last point of the month could come.</summary>
    public static readonly TimeSpan CloseAfter = TimeSpan.FromHours(2);

    /// <summary>Half an hour after the last point could come what was under way is written.</summary>
    private static readonly TimeSpan CountAfter = CountedTime.TakesUntil + TimeSpan.FromMinutes(30);

    /// <summary>公示期.</summary>
    public static readonly TimeSpan NoticeTime = TimeSpan.FromDays(3);

    private const int SecretSize = 32;
    private const int MostArticleTries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(30);

    private FanMonth() { }

    /// <summary>yyyyMM, Asia/Shanghai.</summary>
    public int Month { get; private set; }

    public FanMonthState State { get; private set; }

    public int Version { get; private set; }

    /// <summary>Of the rules that scored it; 0 before the close.</summary>
    public int RulesVersion { get; private set; }

    /// <summary>SHA-256 of the secret, 64 hex digits.</summary>
    public string Commitment { get; private set; } = null!;

    public SealedText Secret { get; private set; } = null!;

    /// <summary>64 hex digits from the close on.</summary>
    public string? ToldSecret { get; private set; }

    /// <summary>So many had points.</summary>
    public int Fans { get; private set; }

    /// <summary>As <see cref="RankedMonth.Digest"/>, 64 hex digits.</summary>
    public string? Digest { get; private set; }

    /// <summary>When its scores were last held against its days, all of which had come; it is not closed before.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Since then it should be closed and its secret cannot be opened; null: nothing holds it.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>Whoever said that the first were looked at; null: nobody, or editors changed the list since.</summary>
    public StaffAccountId? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public StaffAccountId? NoticeBy { get; private set; }

    public DateTimeOffset? NoticeFrom { get; private set; }

    public DateTimeOffset? NoticeUntil { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When other rooms had been told of the honoured.</summary>
    public DateTimeOffset? RewardedAt { get; private set; }

    /// <summary>Id of the article's draft at WeChat; empty: there is none and none will be written. Null: not yet.</summary>
    public string? ArticleDraft { get; private set; }

    /// <summary>How often the article was tried.</summary>
    public int ArticleTries { get; private set; }

    /// <summary>At once, then after half an hour, two hours, eight, a day and a half.</summary>
    public DateTimeOffset? NextArticleAt =>
        ArticleTries == 0
            ? PublishedAt
            : PublishedAt + (FirstPause * Math.Pow(4, ArticleTries - 1));

    public bool TakesObjections(DateTimeOffset now) =>
        State == FanMonthState.Notice && now < NoticeUntil;

    /// <summary>From then on its scores can be held against its days for good.</summary>
    public static DateTimeOffset CountOf(int month) => UnionCalendar.EndOf(month) + CountAfter;

    public static DateTimeOffset CloseOf(int month) => UnionCalendar.EndOf(month) + CloseAfter;

    public static FanMonth Begin(int month, IPersonalDataVault vault)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretSize);
        return new()
        {
            Month = month,
            State = FanMonthState.Open,
            Commitment = Convert.ToHexStringLower(SHA256.HashData(secret)),
            Secret = vault.Seal(Convert.ToHexStringLower(secret), PlaceOf(month)),
        };
    }

    /// <exception cref="SealBrokenException">Its key is not configured any more.</exception>
    public byte[] OpenSecret(IPersonalDataVault vault) =>
        Convert.FromHexString(vault.Open(Secret, PlaceOf(Month)));

    /// <summary>Each score is what its days give.</summary>
    public void Count(DateTimeOffset now)
    {
        CountedAt = now;
        Version++;
    }

    public void Close(RankedMonth ranked, int rulesVersion, byte[] secret, DateTimeOffset now)
    {
        Move(FanMonthState.Open, FanMonthState.Closed);
        RulesVersion = rulesVersion;
        (Fans, Digest) = (ranked.Fans, Convert.ToHexStringLower(ranked.Digest));
        (ToldSecret, ClosedAt, HeldAt) = (Convert.ToHexStringLower(secret), now, null);
    }

    /// <summary>Its key is lost or not configured here: people have to see it, and no other secret takes its place.</summary>
    public void Hold(DateTimeOffset now)
    {
        HeldAt = now;
        Version++;
    }

    public void OfferForReview() => Move(FanMonthState.Closed, FanMonthState.Review);

    /// <summary>
    /// Something of it moved: a score before its close, a candidate, an objection. Of two at once the second looks again.
    /// </summary>
    public void Touch() => Version++;

    /// <summary>Editors changed the list: what was confirmed is another one.</summary>
    public void Change()
    {
        (ReviewedBy, ReviewedAt) = (null, null);
        Version++;
    }

    public void Review(StaffAccountId by, DateTimeOffset now)
    {
        (ReviewedBy, ReviewedAt) = (by, now);
        Version++;
    }

    public void StartNotice(StaffAccountId by, DateTimeOffset now)
    {
        Move(FanMonthState.Review, FanMonthState.Notice);
        (NoticeBy, NoticeFrom, NoticeUntil) = (by, now, now + NoticeTime);
    }

    /// <summary>
    /// An objection was upheld: the list is no longer public, everybody on it is asked about anew, and it is looked at anew by those who do.
    /// Whom editors left out stays out until they take him in again.
    /// </summary>
    public void TakeBack()
    {
        if (State is not (FanMonthState.Review or FanMonthState.Notice))
        {
            throw new InvalidOperationException($"The month {Month} is {State}: it has no list.");
        }
        State = FanMonthState.Closed;
        Version++;
        (ReviewedBy, ReviewedAt) = (null, null);
        (NoticeBy, NoticeFrom, NoticeUntil) = (null, null, null);
    }

    /// <summary>Somebody moved up: whoever is named is named for the whole time of a notice.</summary>
    public void ProlongNotice(DateTimeOffset now)
    {
        NoticeUntil = now + NoticeTime;
        Version++;
    }

    public void Publish(DateTimeOffset now)
    {
        Move(FanMonthState.Notice, FanMonthState.Published);
        PublishedAt = now;
    }

    /// <summary>Other rooms were told of the honoured.</summary>
    public void Reward(DateTimeOffset now)
    {
        RewardedAt = now;
        Version++;
    }

    /// <returns>Whether it may be tried once more: what WeChat has against it so long, it keeps having against it.</returns>
    public bool TryArticle()
    {
        ArticleTries++;
        Version++;
        return ArticleTries <= MostArticleTries;
    }

    /// <param name="draft">Null: none is written any more.</param>
    public void Draft(string? draft)
    {
        ArticleDraft = draft ?? "";
        Version++;
    }

    private static SealedPlace PlaceOf(int month) =>
        new(Table, new Guid(month, 0, 0, new byte[8]), "secret");

    private void Move(FanMonthState from, FanMonthState to)
    {
        if (State != from)
        {
            throw new InvalidOperationException($"The month {Month} is {State}, not {from}.");
        }
        State = to;
        Version++;
    }
}
