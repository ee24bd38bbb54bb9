using WeChatUnion.Infrastructure.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <param name="Source">Kept to prepare it again when somebody else was faster.</param>
internal sealed record PreparedBlock(
    RowBlock Source,
    List<PreparedRow> Rows,
    IReadOnlyList<IRegisterPart> Parts
);
