namespace WeChatUnion.Domain.Cases.Views;

/// <summary>What of a case was looked at: a decision is about this and nothing later.</summary>
public sealed record CaseStage(int Revision, int Hearing, int Level);
