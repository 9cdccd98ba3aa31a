#!/bin/sh
# slurm.sh DIR COMMAND...: runs the command in a Slurm cluster of two nodes on this machine, started for it in DIR/slurm
# and ended behind it. Needs root and Debian's slurmctld, slurmd, slurm-client and munge. Status 75: it does not start here.
dir=$1/slurm
shift
[ "$(id -u)" = 0 ] || exit 75
mkdir -p "$dir/state" "$dir/spool-n1" "$dir/spool-n2" /run/munge
chown munge: /run/munge
munged_by_us=
if ! munge -n >/dev/null 2>&1; then
	su -s /bin/sh munge -c munged >/dev/null 2>&1 3>&- || exit 75
	munged_by_us=/run/munge/munged.pid
fi
cat >"$dir/slurm.conf" <<CONF
ClusterName=copytaster
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=17000
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool-%n
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd-%n.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
NodeName=n[1-2] NodeHostname=localhost NodeAddr=127.0.0.1 Port=[17001-17002] CPUs=2 State=UNKNOWN
PartitionName=main Nodes=n[1-2] Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$dir/slurm.conf"
end() {
	for pid in "$dir"/*.pid $munged_by_us; do
		[ -e "$pid" ] && kill "$(cat "$pid")"
	done
}
trap end EXIT
slurmctld -f "$SLURM_CONF" >/dev/null 2>&1 3>&- && slurmd -f "$SLURM_CONF" -N n1 >/dev/null 2>&1 3>&- && slurmd -f "$SLURM_CONF" -N n2 >/dev/null 2>&1 3>&- || exit 75
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	[ "$(sinfo -h -t idle -o %D 2>/dev/null)" = 2 ] && break
	[ "$try" = 20 ] && exit 75
	sleep 0.5
done
"$@"
