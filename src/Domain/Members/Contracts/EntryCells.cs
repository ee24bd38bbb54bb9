namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Cells that hold nothing readable, told in the operator's words.</summary>
public static class EntryCells
{
    /// <summary>True when the cell holds nothing readable; the fault says why.</summary>
    public static bool IsUnreadable(
        RegisterColumn column,
        string? cell,
        ICollection<RowFault> faults
    )
    {
        if (cell is null or "" || cell[0] != CellMarks.First)
        {
            return false;
        }
        faults.Add(
            cell switch
            {
                CellMarks.Formula => new(
                    column.Title,
                    "cell-is-formula",
                    "单元格是公式，请粘贴为数值后再导入。"
                ),
                CellMarks.LostDigits => new(
                    column.Title,
                    "digits-lost",
                    "单元格是数字格式，末尾几位已丢失，请改为文本后重新填写。"
                ),
                CellMarks.TooLong => new(column.Title, "cell-too-long", "单元格内容过长。"),
                _ => new(column.Title, "cell-unreadable", "单元格含有无法识别的字符。"),
            }
        );
        return true;
    }
}
