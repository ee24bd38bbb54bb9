namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Why somebody among the first is not honoured, by what stands in other rooms and in rules; nobody decides it.</summary>
public enum FanUnfit
{
    /// <summary>No card is bound, or it rests.</summary>
    NotBound = 1,

    /// <summary>Not in membership of a union that is active and hands over its dues.</summary>
    NotInOrder = 2,

    /// <summary>On the black list.</summary>
    Listed = 3,

    /// <summary>Runs campaigns, or delivers to them.</summary>
    Excluded = 4,

    /// <summary>Honoured a short time ago.</summary>
    HonouredLately = 5,

    /// <summary>Follows no more.</summary>
    HasLeft = 6,

    /// <summary>Turned out to be somebody named already.</summary>
    Twice = 7,
}
