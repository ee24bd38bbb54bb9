using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialDayMapping : IEntityTypeConfiguration<MaterialDay>
{
    public const string Table = "cases_material_days";

    public void Configure(EntityTypeBuilder<MaterialDay> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new { row.Day, row.Owner });
    }
}
