using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Cards.Codes;

internal sealed class CodeUseRowMapping : IEntityTypeConfiguration<CodeUseRow>
{
    public const string Table = "cards_code_uses";

    public void Configure(EntityTypeBuilder<CodeUseRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new { row.Slot, row.Binding });
        builder.Property(row => row.Slot).ValueGeneratedNever();
    }
}
