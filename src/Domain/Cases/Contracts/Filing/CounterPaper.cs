namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>What a member signs at a counter, of whichever kind the case is: that the officer files for him, and may use his data.</summary>
public static class CounterPaper
{
    public static CaseField Field { get; } =
        new("counter-consent", "本人签字的委托书", IsMaterial: true);
}
