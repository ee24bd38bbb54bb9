using WeChatUnion.Domain.Cases.Payments.Returns;

namespace WeChatUnion.Domain.Cases.Payments.Views;

/// <summary>A row of the bank's file that was not applied.</summary>
public sealed record PayFault(string Place, Guid? Item, PayRowOutcome Outcome);
