namespace WeChatUnion.Domain.Cards;

/// <summary>Why a binding ended or rests: codes for the row, the trail and the console.</summary>
public static class BindingEnds
{
    public const string TakenOver = "taken-over";
    public const string CardReplaced = "card-replaced";
    public const string ByMember = "by-member";
    public const string ByStaff = "by-staff";
    public const string CardLost = "card-lost";
    public const string CardClosed = "card-closed";
    public const string NotInMembership = "not-in-membership";

    /// <summary>It rested while the same member bound anew.</summary>
    public const string BoundAnew = "bound-anew";

    /// <summary>Two bindings of what turned out to be one person: the other one stays.</summary>
    public const string OnePerson = "one-person";

    /// <summary>WeChat told that the account is no more.</summary>
    public const string AccountClosed = "wechat-account-closed";

    /// <summary>The person wanted us to forget them.</summary>
    public const string DataErased = "data-erased";
}
