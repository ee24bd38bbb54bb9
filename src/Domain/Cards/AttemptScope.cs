namespace WeChatUnion.Domain.Cards;

/// <summary>What a wrong try is counted against.</summary>
public enum AttemptScope
{
    Fan = 1,
    Target = 2,
    Address = 3,
}
