namespace WeChatUnion.Domain.Campaigns.Signals;

/// <summary>What a person made of a signal. Nothing follows from it by itself.</summary>
public enum SignalVerdict
{
    /// <summary>There is a harmless reason.</summary>
    Harmless = 1,

    /// <summary>Not clear yet.</summary>
    Watched = 2,

    /// <summary>Somebody abused the campaign.</summary>
    Abuse = 3,
}
