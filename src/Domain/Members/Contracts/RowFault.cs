namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>One reason why a row of a register file was refused.</summary>
/// <param name="Column">Title of the column; empty when it concerns the whole row.</param>
/// <param name="Code">Stable: <c>id-number-invalid</c>.</param>
/// <param name="Message">What to do, in Chinese. Never a value of the row.</param>
public sealed record RowFault(string Column, string Code, string Message);
