#!/bin/bash
# Slurm: sbatch --array=0-1 slurm.sh, in the folder that has schools/. One school for each task of the array.
#SBATCH --job-name=eoms-gate
#SBATCH --cpus-per-task=1
#SBATCH --mem=256M
#SBATCH --output=eoms-%A-%a.out
set -eu
set -- schools/*/
shift "$SLURM_ARRAY_TASK_ID"
eoms -C "$1" gate --min-coverage 50
eoms -C "$1" report --format ndjson -o "$PWD/reports/$(basename "$1").ndjson"
