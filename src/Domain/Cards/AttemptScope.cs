namespace WeChatUnion.Domain.Cards;

/// <summary>What a wrong try is counted against.</summary>
public enum AttemptScope
{
    Fan = 1,
    Target = 2,
    Address = 3,

    /// <summary>Codes that are none, shown by one account of the console.</summary>
    StaffCode = 4,
}
