namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>One row of a register file, by column.</summary>
public interface IRegisterCells
{
    /// <summary>The cell without white space around it; "" when it is empty, null when the file has no such column.</summary>
    string? this[RegisterColumn column] { get; }
}
