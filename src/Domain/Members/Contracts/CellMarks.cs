namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Cells that hold nothing readable, as file readers hand them on.</summary>
public static class CellMarks
{
    /// <summary>No person types it.</summary>
    public const char First = '\u0001';

    /// <summary>A formula: its kept result may be older than the file.</summary>
    public const string Formula = "\u0001formula";

    /// <summary>A number of more digits than a spreadsheet keeps.</summary>
    public const string LostDigits = "\u0001digits";

    /// <summary>Longer than any column may be.</summary>
    public const string TooLong = "\u0001long";
}
